import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
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
import { answer, type Field, OrderDirection, PlannedField, type Read, type RequestContext, type Row, stands } from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { attestationNodes } from '../core/attestation-nodes.js';
import { MembershipConnection } from './membership-connection.type.js';
import { membershipList } from './membership-list.js';
import { MembershipListArgs, MembershipsArgs } from './membership.input.js';
import { membershipRows } from './membership-rows.js';
import { attestationsOfTerms, Membership } from './membership.type.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipConnection, {
    nullable: true,
    description:
      'Memberships on a day (asOf) or that overlap a span (during; {} is all time): POSSIBLE when a possible day lies in it, CERTAIN when a certain one does. Both together are refused. certainty is the least that is asked for: POSSIBLE lists the certain ones too, CERTAIN only those.',
  })
  memberships(@Args() args: MembershipsArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) => membershipList(row, field, {}, 'member'));
  }

  @Query(() => Organization, { nullable: true, description: 'Like organization(by:), but null unless it has or had members.' })
  federation(@Args() args: OrganizationArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) =>
      organizationBy(
        row,
        field,
        args.by,
        ({ alias, at }) => sql`EXISTS (SELECT FROM membership x WHERE x.federation_id = ${alias}.id AND ${stands(sql`x`, at)})`,
      ),
    );
  }

  @Query(() => OrganizationConnection, {
    nullable: true,
    description: 'Organizations that have members on asOf, most members first unless orderBy says otherwise.',
  })
  federations(@Args() args: OrganizationsArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    const defaultOrder = { field: OrganizationOrderField.MEMBER_COUNT, direction: OrderDirection.DESC };
    return answer(info, args, context, (row, field) => {
      const asked: OrganizationsArgs = field.args;
      return organizationList(row, field, { ...asked, filter: { ...asked.filter, hasMembers: true }, defaultOrder });
    });
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
  ids: (membership) => sql`jsonb_path_query_array(${membership}.terms, '$[*].attestations[*].id')`,
});
