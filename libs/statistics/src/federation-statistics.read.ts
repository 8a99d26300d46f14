import { MembershipCategory, membershipRows, ofItsRow } from '@guildhall/facts';
import { type Count, expression, type Field, object, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { activeTermsOn, membershipsOn, presentCount } from './counts.js';

const CATEGORIES = Object.values(MembershipCategory);

/** The figures of the row's organization on asOf. Its memberships are gone through once, however many figures are asked for. */
export function federationStatisticsRead(row: Row, field: Field): Read {
  const memberships = row.planning.alias('s');
  const rows = membershipRows(row, { federation: row.alias });
  const figures = object({ ...row, alias: memberships, near: { federation: row.alias } }, field);
  return expression(
    sql`(WITH ${memberships} AS MATERIALIZED (${membershipsOn(rows, row.at.asOf)}) SELECT ${figures.sql})`,
    figures.present,
  );
}

/** Members by category. */
export function categoryCountsRead({ alias, at }: Row): Read<{ category: MembershipCategory; members: Count }[]> {
  const counted = sql`(SELECT coalesce(json_agg(json_build_array(category, certain, possible) ORDER BY array_position(${CATEGORIES}::text[], category)), '[]'::json)
    FROM (SELECT category, count(DISTINCT member_id) FILTER (WHERE certain) AS certain, count(DISTINCT member_id) AS possible
      FROM (${activeTermsOn(alias, at.asOf)}) a GROUP BY category) g)`;
  return expression(counted, (answers) =>
    (answers as [MembershipCategory, number, number][]).map(([category, ...counts]) => ({ category, members: presentCount(counts) })),
  );
}

/** A certain member has one membership that is certain that day: two in one federation never overlap in certain days. */
export function medianTenureRead({ alias, at }: Row): Read<number | null> {
  return expression(
    sql`(SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY ${at.asOf} - x.start_latest) FROM ${alias} x WHERE x.certain AND x.start_latest IS NOT NULL)`,
    (answer) => answer as number | null,
  );
}

export function attestedWithinYearRead({ alias, at }: Row): Read<number> {
  const days = sql`coalesce(x.few_attested_days, ${ofItsRow(sql`x`, (whole) => sql`${whole}.attested_days`)})`;
  return expression(
    sql`(SELECT count(DISTINCT member_id)::int FROM (SELECT x.member_id, unnest(${days}) AS d FROM ${alias} x WHERE x.possible) a WHERE d > ${at.asOf} - 365 AND d <= ${at.asOf})`,
    Number,
  );
}
