import { Args, Resolver } from '@nestjs/graphql';
import { Organization } from '@guildhall/organizations';
import { AsOfArgs, Certainty, type Field, many, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { askedOf } from '../core/dated-list.args.js';
import { certaintyRead, datedRow, holds } from '../core/holding.js';
import { officeRows } from './office-rows.js';
import { OfficesArgs } from './office.args.js';
import { Office } from './office.type.js';

@Resolver(() => Office)
export class OfficeFields {
  @PlannedField(() => Certainty, { nullable: true, description: 'How surely it is held on asOf; null when it is not.' })
  certainty(@Args() args: AsOfArgs, row: Row): Read {
    const at = withAsOf(row.at, args.asOf);
    return certaintyRead(datedRow(row), at);
  }
}

@Resolver(() => Organization)
export class OfficesOfOrganization {
  @PlannedField(() => [Office], {
    nullable: true,
    description:
      'Its offices that may be held on a day (asOf) or in a span (during), each with its holder: by the first day, unknown last, then by name.',
  })
  offices(@Args() args: OfficesArgs, row: Row, field: Field): Read {
    const asked = askedOf(row.at, args);
    const { row: office, dated, from, where } = officeRows({ ...row, at: asked.at }, row.alias);
    const { alias } = office;
    const order = sql`${alias}.start_earliest NULLS LAST, ${alias}.start_latest NULLS LAST, ${alias}.person_name COLLATE "und-x-icu", ${alias}.id`;
    return many(office, field, sql`${from} WHERE ${where} AND ${holds(dated, asked, Certainty.POSSIBLE)}`, order);
  }
}
