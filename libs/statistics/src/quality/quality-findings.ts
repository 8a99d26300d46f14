import { askedIdOf, ledTo, nodesOf } from '@guildhall/journal';
import { connection, type Field, many, object, type Read, type Row, stands } from '@guildhall/planner';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Searched } from './found.js';
import { foundFigures } from './found-figures.js';
import { foundOutsideLifetimes, foundOverlaps, foundStale, foundWithoutStart } from './found-memberships.js';
import { foundTwins } from './found-twins.js';
import { findingNumber } from './quality-finding.type.js';
import { foundWeakMemberships, foundWeakOrganizations, weakSources } from './found-weak-sources.js';
import { QUALITY_FINDING_KINDS, type QualityFindingKind } from './quality-finding-kind.js';

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

/** Findings with their organizations. */
interface FindingRows {
  readonly row: Row & { readonly near: { readonly organization: Sql; readonly other: Sql } };
  /** The tables that are made first, of which the last is `found`. */
  readonly prepared: readonly Sql[];
  readonly found: Sql;
  readonly joins: Sql;
}

function findingRows(row: Row, { kinds = QUALITY_FINDING_KINDS, federation }: AskedFindings): FindingRows {
  const { planning, at } = row;
  const [weak, found, alias] = [planning.alias('weak'), planning.alias('found'), planning.alias('q')];
  const near = { organization: planning.alias('o'), other: planning.alias('o') };
  const number = federation === undefined ? null : ledTo('Organization', sql`${askedIdOf('org', federation)}::int8`, at.revision);
  const searched = { row, federation: number };
  const selects = QUALITY_FINDING_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => FOUND[kind](searched, weak));
  // Of no kind there are none.
  const all = selects.length > 0 ? selects : FOUND.UNKNOWN_START(searched, weak).map((select) => sql`${select} AND false`);
  const named = (id: Sql, joined: Sql): Sql => sql`JOIN organization ${joined} ON ${joined}.id = ${alias}.${id} AND ${stands(joined, at)}`;
  return {
    row: { planning, at, alias, near },
    prepared: [sql`${weak} AS MATERIALIZED (${weakSources(searched)})`, sql`${found} AS MATERIALIZED (${join(all, ' UNION ALL ')})`],
    found,
    joins: sql`${named(sql`organization_id`, near.organization)} LEFT ${named(sql`other_id`, near.other)}`,
  };
}

/** A connection of what is doubtful in the records as they stand at the asked revision: the gravest kinds first, then by the organization's name; the likeliest twins first. */
export function qualityFindings(row: Row, field: Field, asked: AskedFindings): Read {
  const rows = findingRows(row, asked);
  const { alias, near, planning } = rows.row;
  return connection(field, {
    prepared: rows.prepared,
    from: sql`${rows.found} ${alias} ${rows.joins}`,
    where: sql`true`,
    order: {
      name: 'quality findings',
      keys: [
        { sql: sql`${alias}.rank`, type: 'int8' },
        { sql: sql`${alias}.weight`, type: 'int8' },
        { sql: sql`${near.organization}.default_name`, type: 'text', collated: true },
        { sql: sql`${alias}.subject`, type: 'int8' },
        { sql: sql`${alias}.second`, type: 'int8' },
      ],
      descending: false,
    },
    node: (node) => object(rows.row, node, 'QualityFinding'),
    more: {
      byKind: (counts) => {
        const counted = planning.alias('n');
        const from = sql`(SELECT kind, rank, count(*)::int AS count FROM ${rows.found} GROUP BY kind, rank) ${counted}`;
        return many({ ...row, alias: counted }, counts, from, sql`${counted}.rank`, 'QualityFindingCount');
      },
    },
  });
}

nodesOf({
  prefix: 'fin',
  typeName: 'QualityFinding',
  rows: (row) => {
    const rows = findingRows(row, {});
    const from = sql`(WITH ${join(rows.prepared, ', ')} SELECT * FROM ${rows.found}) ${rows.row.alias} ${rows.joins}`;
    return { row: rows.row, from, where: sql`true`, number: findingNumber(rows.row.alias) };
  },
});
