import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { idRead, nodesOf, snapshotRead } from '@guildhall/journal';
import { countriesRead, Country } from '@guildhall/countries';
import { expression, historicalDate, HistoricalDate, Node, Planned, Reads, stands, UrlScalar } from '@guildhall/planner';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { Identifier, identifiersRead } from './identifier.type.js';
import { namesRead, namesSql, OrganizationName } from './organization-name.type.js';
import { OrganizationKind } from './organization-kind.js';

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What an organization is.',
  valuesMap: {
    FEDERATION: { description: 'Its members are organizations.' },
    GUILD: { description: 'Of people of one trade, who are admitted.' },
    UNION: { description: 'Of people of one trade, whom it also represents as employees, or a creative union.' },
    ASSOCIATION: { description: 'Of people or companies of one trade.' },
    FESTIVAL: { description: 'Shows films at set times.' },
    ARCHIVE: { description: 'Keeps films.' },
    AGENCY: { description: 'Acts for a state or for others.' },
    FUND: { description: 'Pays for films.' },
    SCHOOL: { description: 'Teaches the making of films.' },
    COMPANY: { description: 'Makes or sells films.' },
    STATE: { description: 'A state or a body of it.' },
    ACADEMY: { description: 'Chosen people of film, who mostly give awards.' },
    MUSEUM: { description: 'Shows what is kept of film.' },
    NETWORK: { description: 'Organizations that work together, in a looser form.' },
  },
});

@Planned()
@ObjectType({
  implements: () => [Node],
  description: 'A guild, an association, a federation, a festival, an archive: whatever belongs, or is belonged to.',
})
export class Organization implements Node {
  @Reads(idRead('org'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('org'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Field(() => String, { description: 'Readable and unique: apg-az, fiapf.' })
  slug: string;

  @Field(() => OrganizationKind, { description: 'What it is.' })
  kind: OrganizationKind;

  @Field(() => String, { nullable: true, description: 'Its present acronym.' })
  acronym: string | null;

  @Reads((row) => expression(sql`${row.alias}.founded`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'When it was founded; that day belongs to its lifetime.' })
  founded: HistoricalDate | null;

  @Reads((row) => expression(sql`${row.alias}.dissolved`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'When it was dissolved; that day belongs to its lifetime.' })
  dissolved: HistoricalDate | null;

  @Reads((row, field) => countriesRead(row, field, sql`${row.alias}.countries`))
  @Field(() => [Country], { description: 'Where it belongs; none for one of the whole world.' })
  countries: Country[];

  @Field(() => String, { nullable: true, description: 'The city of its seat.' })
  city: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own page.' })
  website: string | null;

  @Reads(identifiersRead)
  @Field(() => [Identifier], { description: 'Its identifiers in other registries.' })
  identifiers: Identifier[];

  @Reads((row, field) => citationsRead(row, field, sql`${row.alias}.citations`))
  @Field(() => [Citation], { description: 'The sources of this record.' })
  citations: Citation[];

  @Reads((row, field) => namesRead(row, field, namesSql(row)))
  @Field(() => [OrganizationName], {
    description:
      'Every name that is recorded of it, of all times: the present official one and its acronym first. What correctOrganization takes as `names`.',
  })
  allNames: OrganizationName[];
}

nodesOf({
  prefix: 'org',
  typeName: 'Organization',
  rows: (row) => {
    const alias = row.planning.alias('o');
    return { row: { ...row, alias }, from: sql`organization ${alias}`, where: stands(alias, row.at) };
  },
});
