import { OrganizationKind } from '@guildhall/organizations';
import { type Count, expression, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { presentCount } from '../counts.js';

const KINDS = Object.values(OrganizationKind);

/** Organizations by kind; the row stands for those that are counted. */
export function kindCountsRead({ alias }: Row): Read<{ kind: OrganizationKind; organizations: Count }[]> {
  const counted = sql`(SELECT coalesce(json_agg(json_build_array(kind, certain, possible) ORDER BY array_position(${KINDS}::text[], kind)), '[]'::json)
    FROM (SELECT kind, count(*) FILTER (WHERE certain) AS certain, count(*) AS possible FROM ${alias} GROUP BY kind) g)`;
  return expression(counted, (answers) =>
    (answers as [OrganizationKind, number, number][]).map(([kind, ...counts]) => ({ kind, organizations: presentCount(counts) })),
  );
}
