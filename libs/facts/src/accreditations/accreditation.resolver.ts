import { Args, Resolver } from '@nestjs/graphql';
import { Organization } from '@guildhall/organizations';
import { AsOfArgs, Certainty, type Field, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import { DatedListArgs } from '../core/dated-list.args.js';
import { certaintyRead, datedRow } from '../core/holding.js';
import { AccreditationConnection } from './accreditation-connection.type.js';
import { accreditationList } from './accreditation-list.js';
import { Accreditation } from './accreditation.type.js';

@Resolver(() => Accreditation)
export class AccreditationFields {
  @PlannedField(() => Certainty, { nullable: true, description: 'How surely it holds on asOf; null when it does not hold.' })
  certainty(@Args() args: AsOfArgs, row: Row): Read {
    const at = withAsOf(row.at, args.asOf);
    return certaintyRead(datedRow(row), at);
  }
}

@Resolver(() => Organization)
export class AccreditationsOfOrganization {
  @PlannedField(() => AccreditationConnection, { nullable: true, description: 'Festivals that it accredits, by their names.' })
  accreditations(@Args() _args: DatedListArgs, row: Row, field: Field): Read {
    return accreditationList(row, field, { accreditor: row.alias }, 'festival');
  }

  @PlannedField(() => AccreditationConnection, { nullable: true, description: 'Federations that accredit it, by their names.' })
  accreditedBy(@Args() _args: DatedListArgs, row: Row, field: Field): Read {
    return accreditationList(row, field, { festival: row.alias }, 'accreditor');
  }
}
