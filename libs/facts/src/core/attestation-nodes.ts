import { nodesOf } from '@guildhall/journal';
import type { Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';

/** Where the attestations of one kind of fact are. */
export interface AttestedFacts {
  /** The facts as they stand at the asked revision. */
  readonly rows: (row: Row) => { readonly row: Row; readonly from: Sql; readonly where: Sql };
  /** The attestations of a fact, as `attestationsRead` takes them. */
  readonly list: (fact: Sql) => Sql;
  /** As its kind declares them: without the index every fact would be looked into. */
  readonly ids: (fact: Sql) => Sql;
}

/** Lets `node` find the attestations of a kind of fact, which have no rows of their own. */
export function attestationNodes({ rows, list, ids }: AttestedFacts): void {
  nodesOf({
    prefix: 'att',
    typeName: 'Attestation',
    rows: (row, numbers) => {
      const facts = rows(row);
      const fact = facts.row.alias;
      const alias = row.planning.alias('a');
      return {
        row: { ...facts.row, alias },
        from: sql`${facts.from} CROSS JOIN LATERAL jsonb_array_elements(${list(fact)}) AS ${alias}(item)`,
        where: numbers ? sql`${facts.where} AND ${ids(fact)} @> ANY(${numbers.map(String)}::jsonb[])` : facts.where,
        number: sql`(${alias}.item -> 'id')::int8`,
      };
    },
  });
}
