import { Args, Resolver } from '@nestjs/graphql';
import { Country } from '@guildhall/countries';
import { type Field, PlannedField, PlannedQuery, type Read, type Row, withAsOf } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { OrganizationConnection } from './organization-connection.type.js';
import { organizationBy } from './organization-by.js';
import { GUILD_KINDS } from './organization-kind.js';
import { organizationList } from './organization-list.js';
import { CountryOrganizationsArgs, OrganizationArgs, OrganizationsArgs } from './organization.input.js';
import { Organization } from './organization.type.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @PlannedQuery(() => Organization, {
    nullable: true,
    description: 'One organization, null where there is none. From a merge on, the id and slug of the merged one lead to the survivor.',
  })
  organization(@Args() { by }: OrganizationArgs, row: Row, field: Field): Read {
    return organizationBy(row, field, by);
  }

  @PlannedQuery(() => OrganizationConnection, {
    nullable: true,
    description:
      'search matches names in every language and script, acronyms and former names, tolerates misspelling and missing diacritics, and orders by relevance unless orderBy says otherwise. asOf, where it is given, narrows to organizations that may have existed on that day.',
  })
  organizations(@Args() args: OrganizationsArgs, row: Row, field: Field): Read {
    return organizationList(row, field, args);
  }

  @PlannedQuery(() => OrganizationConnection, {
    nullable: true,
    description: 'Guilds, unions and associations: organizations of people and companies of one trade.',
  })
  guilds(@Args() args: OrganizationsArgs, row: Row, field: Field): Read {
    return organizationList(row, field, { ...args, only: ({ alias }) => sql`${alias}.kind = ANY(${GUILD_KINDS}::text[])` });
  }
}

@Resolver(() => Country)
export class OrganizationsOfCountry {
  @PlannedField(() => OrganizationConnection, {
    nullable: true,
    description: 'The organizations that belong to it, by name; with asOf those that may have existed then.',
  })
  organizations(@Args() args: CountryOrganizationsArgs, row: Row, field: Field): Read {
    const at = withAsOf(row.at, args.asOf);
    return organizationList({ ...row, at }, field, { only: ({ alias }) => sql`${alias}.countries @> ARRAY[${row.alias}.code]` });
  }
}
