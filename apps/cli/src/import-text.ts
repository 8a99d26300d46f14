import type { ImportReport } from '@guildhall/exchange';
import { table } from './table.js';

/** What came of an import for people: the data, and what is said about them. */
export function importText(report: ImportReport): { data: string; talk: string } {
  return {
    data: [problems(report), records(report), alterations(report), findings(report)].join(''),
    talk: `${sentences(report).join('\n')}\n`,
  };
}

function sentences({
  outcome,
  revision,
  problems: { total, listed, report },
  findings: { total: found, listed: shown },
}: ImportReport): string[] {
  const said = [outcomeSentence(outcome, revision, total)];
  if (total > listed.length) said.push(`The first ${listed.length} are shown.`);
  if (report !== null) said.push(`${total > 0 ? 'All of them are' : 'The findings are'} in ${report}.`);
  if (found > 0) said.push(`${found} ${found === 1 ? 'finding' : 'findings'}: nothing is refused for them, but somebody should look.`);
  if (found > shown.length) said.push(`${shown.length} of them are shown, the first of each code; --report FILE writes all.`);
  return said;
}

function outcomeSentence(outcome: ImportReport['outcome'], revision: number | null, problemCount: number): string {
  switch (outcome) {
    case 'RECORDED':
      return `Recorded as revision ${revision ?? 0}.`;
    case 'UNCHANGED':
      return 'Nothing changed: the registry says all of this already.';
    case 'PREVIEWED':
      return 'Dry run: this is what an import would do. Nothing was written.';
    case 'REFUSED':
      return `Nothing was written: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}.`;
  }
}

function problems({ problems: { listed } }: ImportReport): string {
  if (listed.length === 0) return '';
  return table(
    ['file', 'line', 'column', 'code', 'message'],
    listed.map(({ file, line, column, code, message }) => [file, line ?? '', column ?? '', code, message]),
  );
}

function records({ records: counts }: ImportReport): string {
  if (counts.length === 0) return '';
  return table(
    ['', 'created', 'changed', 'corrected', 'unchanged'],
    counts.map(({ recordType, created, changed, corrected, unchanged }) => [recordType, created, changed, corrected, unchanged]),
  );
}

/** What a dry run would do record by record; of new records the count says enough. */
function alterations({ dryRun, alterations: all }: ImportReport): string {
  const shown = dryRun ? all.filter(({ kind }) => kind !== 'CREATED') : [];
  if (shown.length === 0) return '';
  return table(
    ['', 'record', 'file', 'line', 'what'],
    shown.map(({ kind, id, file, line, altered }) => [kind, id, file, line, altered.join(', ')]),
  );
}

function findings({ findings: { listed } }: ImportReport): string {
  if (listed.length === 0) return '';
  return table(
    ['finding', 'file', 'line', 'message'],
    listed.map(({ code, file, line, message }) => [code, file, line, message]),
  );
}
