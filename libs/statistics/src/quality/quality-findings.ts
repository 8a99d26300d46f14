import { askedIdOf, ledTo } from '@guildhall/journal';
import { connection, type Field, many, object, type Read, type Row, stands } from '@guildhall/planner';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Searched } from './found.js';
import { foundFigures } from './found-figures.js';
import { foundOutsideLifetimes, foundOverlaps, foundStale, foundWithoutStart } from './found-memberships.js';
import { foundTwins } from './found-twins.js';
import { foundWeakMemberships, foundWeakOrganizations, weakSources } from './found-weak-sources.js';
import { QUALITY_FINDING_KINDS, QualityFindingKind } from './quality-finding-kind.js';

/** How the findings of each kind are found, each statement with the columns of `foundSql`. `weak` names the table of weak sources. */
const FOUND: Readonly<Record<QualityFindingKind, (searched: Searched, weak: Sql) => Sql[]>> = {
  CONTRADICTION: (searched) => [foundOverlaps(searched), foundOutsideLifetimes(searched)],
  TWINS: (searched) => [foundTwins(searched)],
  FIGURE_DISAGREES: (searched) => [foundFigures(searched)],
  STALE: (searched) => [foundStale(searched)],
  WEAK_SOURCE: (searched, weak) => [foundWeakMemberships(searched, weak), foundWeakOrganizations(searched, weak)],
  UNKNOWN_START: (searched) => [foundWithoutStart(searched)],
};

/** What is asked of the list: all kinds, and those of every federation, unless said. */
export interface AskedFindings {
  readonly kinds?: readonly QualityFindingKind[];
  readonly federation?: string;
}

/** A connection of what is doubtful in the records as they stand at the asked revision: the gravest kinds first, then by the organization's name; the likeliest twins first. */
export function qualityFindings(row: Row, field: Field, { kinds = QUALITY_FINDING_KINDS, federation }: AskedFindings): Read {
  const { planning, at } = row;
  const [weak, found, alias, organization, other] = [
    planning.alias('weak'),
    planning.alias('found'),
    planning.alias('q'),
    planning.alias('o'),
    planning.alias('o'),
  ];
  const number = federation === undefined ? null : ledTo('Organization', sql`${askedIdOf('org', federation)}::int8`, at.revision);
  const searched = { row, federation: number };
  const selects = QUALITY_FINDING_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => FOUND[kind](searched, weak));
  // Of no kind there are none.
  const all = selects.length > 0 ? selects : foundNothing(searched, weak);
  const named = (id: Sql, joined: Sql): Sql => sql`JOIN organization ${joined} ON ${joined}.id = ${alias}.${id} AND ${stands(joined, at)}`;
  return connection(field, {
    prepared: [sql`${weak} AS MATERIALIZED (${weakSources(searched)})`, sql`${found} AS MATERIALIZED (${join(all, ' UNION ALL ')})`],
    from: sql`${found} ${alias} ${named(sql`organization_id`, organization)} LEFT ${named(sql`other_id`, other)}`,
    where: sql`true`,
    order: {
      name: 'quality findings',
      keys: [
        { sql: sql`${alias}.rank`, type: 'int8' },
        { sql: sql`${alias}.weight`, type: 'int8' },
        { sql: sql`${organization}.default_name`, type: 'text', collated: true },
        { sql: sql`${alias}.subject`, type: 'int8' },
        { sql: sql`${alias}.second`, type: 'int8' },
      ],
      descending: false,
    },
    node: (node) => object({ planning, at, alias, near: { organization, other } }, node, 'QualityFinding'),
    more: {
      byKind: (counts) => {
        const counted = planning.alias('n');
        const from = sql`(SELECT kind, rank, count(*)::int AS count FROM ${found} GROUP BY kind, rank) ${counted}`;
        return many({ ...row, alias: counted }, counts, from, sql`${counted}.rank`, 'QualityFindingCount');
      },
    },
  });
}

function foundNothing(searched: Searched, weak: Sql): Sql[] {
  return FOUND.UNKNOWN_START(searched, weak).map((select) => sql`${select} AND false`);
}
