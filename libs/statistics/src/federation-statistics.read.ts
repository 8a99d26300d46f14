import { MembershipCategory, membershipRows } from '@guildhall/facts';
import { expression, type Field, object, type Read, type Row, together } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';
import { activeTermsOn, countDistinct, countRead, membershipsOn, presentCount } from './counts.js';

const CATEGORIES = Object.values(MembershipCategory);

/** A row for each country, with `code` and its counts. */
function byCountry(row: Row, field: Field, memberships: Sql): Read {
  const alias = row.planning.alias('b');
  const here = { ...row, alias };
  const counted = sql`(SELECT code, count(DISTINCT member_id) FILTER (WHERE certain) AS certain, count(DISTINCT member_id) AS possible
    FROM ${memberships} x, unnest(x.countries) AS code WHERE x.possible GROUP BY code) ${alias}`;
  const parts = field.subfields().map((sub): Read => {
    if (sub.name === 'country') return object(here, sub);
    return countRead(sql`json_build_array(${alias}.certain, ${alias}.possible)`);
  });
  const keys = field.subfields().map(({ responseKey }) => responseKey);
  const all = together(parts);
  const list = sql`(SELECT coalesce(json_agg(${all.sql} ORDER BY ${alias}.possible DESC, ${alias}.certain DESC, ${alias}.code), '[]'::json) FROM ${counted})`;
  return expression(list, (answers) =>
    (answers as unknown[]).map((answer) => Object.fromEntries(keys.map((key, place) => [key, all.present[place]?.(answer)]))),
  );
}

function byCategory(memberships: Sql, day: Sql): Read {
  const counted = sql`(SELECT coalesce(json_agg(json_build_array(category, certain, possible) ORDER BY array_position(${CATEGORIES}::text[], category)), '[]'::json)
    FROM (SELECT category, count(DISTINCT member_id) FILTER (WHERE certain) AS certain, count(DISTINCT member_id) AS possible
      FROM (${activeTermsOn(memberships, day)}) a GROUP BY category) g)`;
  return expression(counted, (answers) =>
    (answers as [MembershipCategory, number, number][]).map(([category, ...counts]) => ({ category, members: presentCount(counts) })),
  );
}

/** The figures of the row's organization on asOf. Its memberships are gone through once, however many figures are asked for. */
export function federationStatisticsRead(row: Row, field: Field): Read {
  const day = row.at.asOf;
  const memberships = row.planning.alias('s');
  const subfields = field.subfields();
  const all = together(
    subfields.map((sub): Read => {
      switch (sub.name) {
        case 'asOf':
          return expression(sql`${day}`, (answer) => answer);
        case 'members':
          return countRead(countDistinct(sql`member_id`, memberships));
        case 'countries':
          return countRead(countDistinct(sql`code`, sql`${memberships}, unnest(countries) AS code`));
        case 'byCategory':
          return byCategory(memberships, day);
        case 'byCountry':
          return byCountry(row, sub, memberships);
        default:
          throw new Bug(`No figure is called ${sub.name}`);
      }
    }),
  );
  const rows = membershipRows(row, { federation: row.alias });
  const statement = sql`(WITH ${memberships} AS MATERIALIZED (${membershipsOn(rows, day)}) SELECT ${all.sql})`;
  return expression(statement, (answer) =>
    Object.fromEntries(subfields.map((sub, place) => [sub.responseKey, all.present[place]?.(answer)])),
  );
}
