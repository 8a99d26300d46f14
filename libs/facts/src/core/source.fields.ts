import { Int, Resolver } from '@nestjs/graphql';
import { expression, PlannedField, type Read, type Row, stands } from '@guildhall/planner';
import { Source } from '@guildhall/sources';
import { versionedTable } from '@guildhall/storage';
import sql, { join, raw } from 'sql-template-tag';
import { FACT_KINDS } from '../kinds.js';

@Resolver(() => Source)
export class FactsOfSource {
  @PlannedField(() => Int, { description: 'How many recorded facts cite it.' })
  factCount(_args: object, { alias, at }: Row): Read {
    // Each table is asked by itself, through the index of its sources.
    const counts = FACT_KINDS.map(
      ({ entity }) =>
        sql`(SELECT count(*) FROM ${raw(versionedTable(entity).table)} f WHERE f.sources @> ARRAY[${alias}.id] AND ${stands(sql`f`, at)})`,
    );
    return expression(sql`(${join(counts, ' + ')})::int`, (count) => count);
  }
}
