import { Resolver } from '@nestjs/graphql';
import { Organization } from '@guildhall/organizations';
import { type Field, many, PlannedField, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { successionRows } from './succession-rows.js';
import { Succession } from './succession.type.js';

@Resolver(() => Organization)
export class SuccessionsOfOrganization {
  @PlannedField(() => [Succession], {
    nullable: true,
    description: 'Organizations that it came from or became: by the day on which it happened, unknown last.',
  })
  successions(_args: object, row: Row, field: Field): Read {
    const { row: succession, from, where } = successionRows(row);
    const { alias } = succession;
    const ofIt = sql`(${alias}.predecessor_id = ${row.alias}.id OR ${alias}.successor_id = ${row.alias}.id)`;
    const order = sql`${alias}.happened_earliest NULLS LAST, ${alias}.happened_latest NULLS LAST, ${alias}.id`;
    return many(succession, field, sql`${from} WHERE ${where} AND ${ofIt}`, order);
  }
}
