import type { Cell } from '../columns.js';
import type { Table } from './table-format.js';

/** Under which anybody may use what the registry records. */
export const LICENCE = 'CC0-1.0';

/** What is told about a table, as rows of a name and what it says. */
export function aboutRows({ about, sources }: Table): Cell[][] {
  const { query, variables, asOf, revision, answeredAt, common } = about;
  const cited = sources();
  return [
    ['query', query],
    ['variables', JSON.stringify(variables ?? {})],
    ['asOf', asOf],
    ['revision', revision],
    ['time', answeredAt.toISOString()],
    ['licence', LICENCE],
    ...common.map(([name, value]) => [name, value]),
    ...(cited.length === 0 ? [] : [[], ['sources'], ...cited.map((row) => [...row])]),
  ];
}
