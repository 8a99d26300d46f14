import { Args, Resolver } from '@nestjs/graphql';
import { Organization } from '@guildhall/organizations';
import { type Field, many, PlannedField, type Read, type Row } from '@guildhall/planner';
import sql, { join } from 'sql-template-tag';
import { askedOf } from '../core/dated-list.args.js';
import { rangeSql } from '../core/holding.js';
import { statedFigureRows } from './stated-figure-rows.js';
import { StatedFiguresArgs } from './stated-figure.args.js';
import { StatedFigure } from './stated-figure.type.js';

@Resolver(() => Organization)
export class StatedFiguresOfOrganization {
  @PlannedField(() => [StatedFigure], {
    nullable: true,
    description: 'What it or the press said its size was, oldest first, each beside what the registry counts for that day.',
  })
  statedFigures(@Args() args: StatedFiguresArgs, row: Row, field: Field): Read {
    const { at, during } = askedOf(row.at, args);
    const { row: figure, from, where } = statedFigureRows({ ...row, at }, row.alias);
    const { alias } = figure;
    const conditions = [where];
    if (args.measures) conditions.push(sql`${alias}.measure = ANY(${args.measures}::text[])`);
    if (during) conditions.push(sql`daterange(${alias}.stated_earliest, ${alias}.stated_latest, '[]') && ${rangeSql(during)}`);
    const order = sql`${alias}.stated_latest NULLS LAST, ${alias}.stated_earliest NULLS FIRST, ${alias}.measure COLLATE "C", ${alias}.value, ${alias}.id`;
    return many(figure, field, sql`${from} WHERE ${join(conditions, ' AND ')}`, order);
  }
}
