import { type At, Certainty, expression, knownDate, lifetime, Period, type Read, type Row } from '@guildhall/planner';
import type { DaySpan, Spans } from '@guildhall/time';
import sql, { join, raw, type Sql } from 'sql-template-tag';

/**
 * On which days a fact holds, as conditions of a statement: the stored ranges of its row, clipped by the lifetimes of its organizations as they stood at
 * the asked revision. libs/time says the same in TypeScript (`clipSpans`, `certaintyOn`), and a property test holds them together.
 */
export interface DatedRow {
  /** The fact's row. */
  readonly fact: Sql;
  /** The rows of the organizations whose lifetimes clip it, at the same revision. */
  readonly organizations: readonly Sql[];
}

function columns(organizations: readonly Sql[], column: string): Sql {
  return join(
    organizations.map((organization) => sql`${organization}.${raw(column)}`),
    ', ',
  );
}

/** The days that all lifetimes leave, as a range; empty where they never met. */
function lifespan(organizations: readonly Sql[]): Sql {
  return sql`(daterange(greatest(${columns(organizations, 'founded_earliest')}), NULL) * daterange(NULL, least(${columns(organizations, 'dissolved_latest')}), '[]'))`;
}

/** What a fact that goes on certainly reaches: the earliest dissolution, but never less than its own evidence. Null: no end in sight. */
function goesOnTo({ fact, organizations }: DatedRow): Sql {
  const dissolved = sql`least(${columns(organizations, 'dissolved_earliest')})`;
  return sql`CASE WHEN ${fact}.ongoing AND ${dissolved} IS NOT NULL THEN greatest(${dissolved}, ${fact}.evidence_to) END`;
}

/** That an organization may have existed on a day; the days of founding and dissolution belong to its lifetime. */
export function mayHaveExistedOn(organization: Sql, day: Sql): Sql {
  return sql`(${organization}.founded_earliest IS NULL OR ${organization}.founded_earliest <= ${day}) AND (${organization}.dissolved_latest IS NULL OR ${organization}.dissolved_latest >= ${day})`;
}

/** That it may hold on a day. */
export function mayHoldOn(row: DatedRow, day: Sql): Sql {
  const within = row.organizations.map((organization) => mayHaveExistedOn(organization, day));
  // As a call and no operator, of which PostgreSQL supposes in a plan for any day that it keeps one row in 200.
  return sql`(${join([sql`range_contains_elem(${row.fact}.possible, ${day})`, ...within], ' AND ')})`;
}

/** That it surely holds on a day; never on one after the day from which it is answered. */
export function surelyHoldsOn(row: DatedRow, day: Sql, today: Sql): Sql {
  return sql`(${surelyHoldsIfAtAll(row, day, today)} AND ${mayHoldOn(row, day)})`;
}

/** The same of a fact that may hold on that day. */
export function surelyHoldsIfAtAll(row: DatedRow, day: Sql, today: Sql): Sql {
  return sql`(${day} <= ${today} AND coalesce(${row.fact}.certain @> ${day}, false) AND ${day} <= coalesce(${goesOnTo(row)}, 'infinity'::date))`;
}

/** That a possible day lies in a span. */
export function mayHoldDuring(row: DatedRow, span: DaySpan): Sql {
  return sql`(NOT isempty(${row.fact}.possible * ${lifespan(row.organizations)} * ${rangeSql(span)}))`;
}

/** That a certain day lies in a span. */
export function surelyHoldsDuring(row: DatedRow, span: DaySpan, today: Sql): Sql {
  const certain = sql`coalesce(${row.fact}.certain, 'empty'::daterange) * daterange(NULL, ${goesOnTo(row)}, '[]')`;
  return sql`(NOT isempty(${certain} * ${row.fact}.possible * ${lifespan(row.organizations)} * daterange(NULL, ${today}, '[]') * ${rangeSql(span)}))`;
}

/** A span as a range of a statement; its end does not lie before its beginning. */
export function rangeSql({ from, to }: DaySpan): Sql {
  return sql`daterange(${from}::date, ${to}::date, '[]')`;
}

/** What is asked of a list of facts: a day or a span, and how sure. */
export interface Asked {
  readonly at: At;
  readonly during: DaySpan | null;
}

/** That it holds when it was asked for, at least so surely. */
export function holds(row: DatedRow, { at, during }: Asked, least: Certainty): Sql {
  const today = at.today;
  if (during) return least === Certainty.CERTAIN ? surelyHoldsDuring(row, during, today) : mayHoldDuring(row, during);
  const day = at.asOf;
  return least === Certainty.CERTAIN ? surelyHoldsOn(row, day, today) : mayHoldOn(row, day);
}

/** CERTAIN, POSSIBLE or null on a day. */
export function certaintyRead(row: DatedRow, at: At): Read {
  const on = at.asOf;
  return expression(
    sql`CASE WHEN ${surelyHoldsOn(row, on, at.today)} THEN 'CERTAIN' WHEN ${mayHoldOn(row, on)} THEN 'POSSIBLE' END`,
    (answer) => answer,
  );
}

/** The rows that a planned fact has in reach: `near` names the aliases of its organizations. */
export function datedRow(row: Row): DatedRow {
  return { fact: row.alias, organizations: Object.values(row.near ?? {}) };
}

/** Bounds as stored in a row of the facts' tables. */
type StoredSpans = [string | null, string | null, string | null, string | null, boolean, string | null];

/** The stored ranges in JSON: bounds of certain, whether there is one, bounds of possible, and how far the evidence reaches. */
export function spansSql(fact: Sql): Sql {
  return sql`json_build_array(lower(${fact}.certain), upper(${fact}.certain) - 1, lower(${fact}.possible), upper(${fact}.possible) - 1, ${fact}.certain IS NOT NULL, ${fact}.evidence_to)`;
}

export function storedSpans(answer: unknown): Spans {
  const [certainFrom, certainTo, from, to, isCertain, evidenceTo] = answer as StoredSpans;
  return { certain: isCertain ? { from: certainFrom, to: certainTo } : null, possible: { from, to }, evidenceTo };
}

/** The lifetimes that clip a fact, in JSON. */
export function lifetimesSql(organizations: readonly Sql[]): Sql {
  return sql`json_build_array(${join(
    organizations.map((organization) => sql`json_build_array(${organization}.founded, ${organization}.dissolved)`),
    ', ',
  )})`;
}

export function storedLifetimes(answer: unknown): ReturnType<typeof lifetime>[] {
  return (answer as [string | null, string | null][]).map(lifetime);
}

/** The period of a fact whose row has `start`, `end` and `ongoing`. */
export function periodRead(row: Row): Read {
  const { fact, organizations } = datedRow(row);
  const stored = sql`json_build_array(${fact}.start, ${fact}."end", ${fact}.ongoing, ${spansSql(fact)}, ${lifetimesSql(organizations)})`;
  return expression(stored, (answer) => {
    const [start, end, ongoing, spans, lifetimes] = answer as [string | null, string | null, boolean, unknown, unknown];
    return new Period({ start: knownDate(start), end: knownDate(end), ongoing }, storedSpans(spans), storedLifetimes(lifetimes));
  });
}
