import { membershipRows, type MembershipRows, represented } from '@guildhall/facts';
import { daySql, plainRow, type Query } from '@guildhall/planner';
import type { Day } from '@guildhall/time';
import sql, { raw, type Sql } from 'sql-template-tag';
import { seriesDays } from './series-days.js';
import { SeriesStep } from './series-step.enum.js';
import { FIGURES, figuresRead } from './series.read.js';

/** What of a federation's statistics is wanted. */
export interface AskedSeries {
  /** The number of the federation's id. */
  readonly federation: number;
  readonly revision: number;
  /** The day from which it is answered: no later one is certain. */
  readonly today: Day;
  /** The first point; null: the beginning of the step in which the first day lies that is known of its memberships. */
  readonly from: Day | null;
  readonly to: Day;
  readonly step: SeriesStep;
  /** Only memberships that represent this country. */
  readonly country: string | null;
}

/** The columns of a flat series, in their order. */
export const SERIES_COLUMNS: readonly string[] = ['on', ...FIGURES.flatMap((figure) => [`${figure}_certain`, `${figure}_possible`])];

/** A federation's figures over time as rows of a table, a row for each point. At most 1,200, else BAD_USER_INPUT. */
export async function federationSeries(query: Query, asked: AskedSeries): Promise<string[][]> {
  const rows = membershipsOf(asked);
  const from = asked.from ?? (await firstDay(query, rows, asked));
  const read = figuresRead(rows, FIGURES, seriesDays(from, asked.to, asked.step));
  const [row] = await query<{ answer: unknown }>(sql`SELECT ${read.sql} AS answer FROM ${federationRow(asked)}`);
  if (row === undefined) return [];
  return read
    .present(row.answer)
    .map((point) => [
      point.on ?? '',
      ...FIGURES.flatMap((figure) => [String(point[figure]?.certain ?? 0), String(point[figure]?.possible ?? 0)]),
    ]);
}

const FEDERATION = raw('f');

function federationRow({ federation, revision }: AskedSeries): Sql {
  return sql`organization ${FEDERATION} WHERE ${FEDERATION}.id = ${federation}::int8 AND ${FEDERATION}.recorded @> ${revision}::int8`;
}

function membershipsOf({ revision, today, to, country }: AskedSeries): MembershipRows {
  const at = { asOf: daySql(to), asked: true, today: daySql(today), revision: sql`${revision}::int8` };
  const rows = membershipRows({ ...plainRow(at), alias: FEDERATION }, { federation: FEDERATION });
  return country === null ? rows : { ...rows, where: sql`${rows.where} AND (${represented(rows)}) @> ARRAY[${country}]` };
}

/** The beginning of the step that holds the first day known of a membership; the last point where nothing is known. */
async function firstDay(query: Query, rows: MembershipRows, asked: AskedSeries): Promise<Day> {
  const { alias } = rows.row;
  const known = sql`least(coalesce(${alias}.start_earliest, ${alias}.start_latest), ${alias}.attested_days[1], coalesce(${alias}.end_earliest, ${alias}.end_latest))`;
  const [found] = await query<{ first: Day | null }>(
    sql`SELECT (SELECT min(${known})::text FROM ${rows.from} WHERE ${rows.where}) AS first FROM ${federationRow(asked)}`,
  );
  const first = found?.first ?? asked.to;
  return first < asked.to ? stepBeginning(first, asked.step) : asked.to;
}

function stepBeginning(day: Day, step: SeriesStep): Day {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (step) {
    case SeriesStep.MONTH:
      return `${day.slice(0, 7)}-01`;
    case SeriesStep.QUARTER:
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case SeriesStep.YEAR:
      return `${year}-01-01`;
    case SeriesStep.DECADE:
      // There is no year 0000.
      return year.startsWith('000') ? '0001-01-01' : `${year.slice(0, 3)}0-01-01`;
  }
}
