import { type MembershipRows, membershipRows, mayHoldDuring, mayHoldOn } from '@guildhall/facts';
import { stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type About, foundSql, type Searched } from './found.js';
import { latestDayOf } from './latest-day.js';
import { QualityFindingKind } from './quality-finding-kind.js';

const YEARS_UNTIL_STALE = 5;

/** Memberships where findings are looked for: of one federation, or all. */
export function searchedRows({ row, federation }: Searched): MembershipRows {
  const rows = membershipRows(row);
  return federation ? { ...rows, where: sql`${rows.where} AND ${rows.row.alias}.federation_id = ${federation}` } : rows;
}

export function aboutMembership({ row: { alias } }: MembershipRows, said: Sql): About {
  return { organization: sql`${alias}.member_id`, other: sql`${alias}.federation_id`, membership: sql`${alias}.id`, said };
}

/** The period of a membership as its sentence has it. */
function periodSql(membership: Sql): Sql {
  return sql`json_build_array(${membership}.start, ${membership}."end", ${membership}.ongoing)`;
}

/** Pairs that may have held at once: what is surely so cannot be recorded. */
export function foundOverlaps(searched: Searched): Sql {
  const rows = searchedRows(searched);
  const { alias, planning, at } = rows.row;
  const later = planning.alias('m');
  const about = {
    ...aboutMembership(rows, sql`json_build_object('periods', json_build_array(${periodSql(alias)}, ${periodSql(later)}))`),
    otherMembership: sql`${later}.id`,
  };
  const pair = sql`${later}.federation_id = ${alias}.federation_id AND ${later}.member_id = ${alias}.member_id AND ${later}.id > ${alias}.id`;
  return foundSql(
    QualityFindingKind.CONTRADICTION,
    about,
    sql`${rows.from} JOIN membership ${later} ON ${pair} AND ${stands(later, at)} WHERE ${rows.where} AND ${alias}.possible && ${later}.possible`,
  );
}

/** Those that hold on no day, since they lie outside the lifetimes of their organizations. */
export function foundOutsideLifetimes(searched: Searched): Sql {
  const rows = searchedRows(searched);
  const said = sql`json_build_object('periods', json_build_array(${periodSql(rows.row.alias)}))`;
  const holds = mayHoldDuring(rows.dated, { from: null, to: null });
  return foundSql(QualityFindingKind.CONTRADICTION, aboutMembership(rows, said), sql`${rows.from} WHERE ${rows.where} AND NOT ${holds}`);
}

/** Those that go on, of which nothing says so lately: no attestation, no term that began, no announcement, no source that was published. */
export function foundStale(searched: Searched): Sql {
  const rows = searchedRows(searched);
  const { alias, at } = rows.row;
  const before = sql`(${at.asOf} - ${`${YEARS_UNTIL_STALE} years`}::interval)::date`;
  const recorded = sql`greatest(${alias}.evidence_to, ${alias}.start_latest, ${alias}.attested_days[cardinality(${alias}.attested_days)])`;
  const announced = sql`CASE WHEN ${alias}.announced_on IS NOT NULL OR ${alias}.only_category IS NULL THEN (SELECT max(${latestDayOf(sql`t.t ->> 'announcedOn'`)}) FROM jsonb_array_elements(${alias}.terms) AS t(t)) END`;
  const published = sql`(SELECT max(${latestDayOf(sql`s.published_on`)}) FROM source s WHERE s.id = ANY(${alias}.sources) AND ${stands(sql`s`, at)})`;
  // The few that are old by what their row says are looked at in their terms and sources.
  const old = sql`SELECT ${alias}.id, ${alias}.member_id, ${alias}.federation_id, greatest(${recorded}, ${announced}, ${published}) AS latest
    FROM ${rows.from} WHERE ${rows.where} AND ${alias}.ongoing AND coalesce(${recorded} < ${before}, true) AND ${mayHoldOn(rows.dated, at.asOf)} OFFSET 0`;
  const about = aboutMembership(rows, sql`json_build_object('latest', ${alias}.latest)`);
  return foundSql(QualityFindingKind.STALE, about, sql`(${old}) ${alias} WHERE coalesce(${alias}.latest < ${before}, true)`);
}

/** Those without a first day. */
export function foundWithoutStart(searched: Searched): Sql {
  const rows = searchedRows(searched);
  const about = aboutMembership(rows, sql`NULL::json`);
  return foundSql(QualityFindingKind.UNKNOWN_START, about, sql`${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.start IS NULL`);
}
