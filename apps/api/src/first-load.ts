import path from 'node:path';
import { importPackages } from '@guildhall/exchange';
import { Problem } from '@guildhall/problems';
import type { DataSource } from 'typeorm';

/** Fills a registry that records nothing yet with packs, all as one change; any other registry is left alone. */
export async function firstLoad(dataSource: DataSource, packs: readonly string[], say: (sentence: string) => void): Promise<void> {
  if (packs.length === 0) return;
  const [filled] = await dataSource.query<unknown[]>('SELECT 1 FROM change WHERE revision > 0 LIMIT 1');
  if (filled) return;
  const names = packs.map((pack) => path.basename(pack)).join(', ');
  say(`The registry is empty: loading ${names}…`);
  const { outcome, rows, problems } = await importPackages(dataSource, packs, {
    author: { name: 'Guildhall', kind: 'SYSTEM' },
    message: 'first load',
  });
  if (outcome !== 'REFUSED') {
    say(`Loaded ${rows} rows.`);
    return;
  }
  const [first] = problems.listed;
  const example = first ? ` The first is in ${first.file}${first.line === null ? '' : `, line ${first.line}`}: ${first.message}` : '';
  throw new Problem(
    'BAD_USER_INPUT',
    `${names} cannot be loaded: ${problems.total === 1 ? '1 problem' : `${problems.total} problems`}.${example} GUILDHALL_LOAD=none starts with an empty registry; \`npm run -s guildhall -- import\` tells all problems.`,
  );
}
