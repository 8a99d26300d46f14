import { Args, Resolver } from '@nestjs/graphql';
import {
  Organization,
  OrganizationArgs,
  organizationBy,
  OrganizationConnection,
  organizationList,
  OrganizationOrderField,
  OrganizationsArgs,
} from '@guildhall/organizations';
import { nodesOf } from '@guildhall/journal';
import { type Field, OrderDirection, PlannedField, PlannedQuery, type Read, type Row, stands } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { attestationNodes } from '../core/attestation-nodes.js';
import { MembershipConnection } from './membership-connection.type.js';
import { membershipList } from './membership-list.js';
import { MembershipListArgs, MembershipsArgs } from './membership.input.js';
import { membershipRows } from './membership-rows.js';
import { attestationsOfTerms, Membership } from './membership.type.js';
import { idsOfAttestationsOfTerms } from './stored-terms.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @PlannedQuery(() => MembershipConnection, {
    nullable: true,
    description:
      'Memberships on a day (asOf) or that overlap a span (during; {} is all time): POSSIBLE when a possible day lies in it, CERTAIN when a certain one does. Both together are refused. certainty is the least that is asked for: POSSIBLE lists the certain ones too, CERTAIN only those.',
  })
  memberships(@Args() _args: MembershipsArgs, row: Row, field: Field): Read {
    return membershipList(row, field, {}, 'member');
  }

  @PlannedQuery(() => Organization, { nullable: true, description: 'Like organization(by:), but null unless it has or had members.' })
  federation(@Args() { by }: OrganizationArgs, row: Row, field: Field): Read {
    return organizationBy(
      row,
      field,
      by,
      ({ alias, at }) => sql`EXISTS (SELECT FROM membership x WHERE x.federation_id = ${alias}.id AND ${stands(sql`x`, at)})`,
    );
  }

  @PlannedQuery(() => OrganizationConnection, {
    nullable: true,
    description: 'Organizations that have members on asOf, most members first unless orderBy says otherwise.',
  })
  federations(@Args() args: OrganizationsArgs, row: Row, field: Field): Read {
    const defaultOrder = { field: OrganizationOrderField.MEMBER_COUNT, direction: OrderDirection.DESC };
    return organizationList(row, field, { ...args, filter: { ...args.filter, hasMembers: true }, defaultOrder });
  }
}

@Resolver(() => Organization)
export class MembershipsOfOrganization {
  @PlannedField(() => MembershipConnection, { nullable: true, description: 'The federations it belongs to, by their names.' })
  memberships(@Args() _args: MembershipListArgs, row: Row, field: Field): Read {
    return membershipList(row, field, { member: row.alias }, 'federation');
  }

  @PlannedField(() => MembershipConnection, { nullable: true, description: 'Its members, where it is a federation, by their names.' })
  members(@Args() _args: MembershipListArgs, row: Row, field: Field): Read {
    return membershipList(row, field, { federation: row.alias }, 'member');
  }
}

nodesOf({ prefix: 'mem', typeName: 'Membership', rows: (row) => membershipRows(row) });
attestationNodes({
  rows: (row) => membershipRows(row),
  list: attestationsOfTerms,
  ids: idsOfAttestationsOfTerms,
});
