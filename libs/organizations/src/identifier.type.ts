import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { expression, type Field as Asked, many, Planned, type Read, Reads, type Row, stands, UrlScalar } from '@guildhall/planner';
import sql from 'sql-template-tag';

/** In which registry an identifier was given. */
export enum IdentifierScheme {
  WIKIDATA = 'WIKIDATA',
  ISNI = 'ISNI',
  ROR = 'ROR',
  LEI = 'LEI',
  VIAF = 'VIAF',
  EIDR_PARTY = 'EIDR_PARTY',
  OTHER = 'OTHER',
}

registerEnumType(IdentifierScheme, {
  name: 'IdentifierScheme',
  description: 'In which registry an identifier was given.',
  valuesMap: {
    WIKIDATA: { description: 'Wikidata: Q and a number.' },
    ISNI: { description: 'International Standard Name Identifier, ISO 27729: 16 digits, the last a check digit.' },
    ROR: { description: 'Research Organization Registry: 0 and eight characters, the last two a checksum.' },
    LEI: { description: 'Legal Entity Identifier, ISO 17442: 20 characters, the last two a checksum.' },
    VIAF: { description: 'Virtual International Authority File: a number.' },
    EIDR_PARTY: { description: 'EIDR party: 10.5237/ and eight characters.' },
    OTHER: { description: 'Another registry, named in the value.' },
  },
});

/** Where the identifiers of a scheme are described: what comes before the identifier in the address. */
export const IDENTIFIER_URLS: Readonly<Partial<Record<string, string>>> = {
  WIKIDATA: 'https://www.wikidata.org/wiki/',
  ISNI: 'https://isni.org/isni/',
  ROR: 'https://ror.org/',
  LEI: 'https://search.gleif.org/#/record/',
  VIAF: 'https://viaf.org/viaf/',
  EIDR_PARTY: 'https://doi.org/',
};

@Planned()
@ObjectType({ description: 'What another registry calls an organization.' })
export class Identifier {
  @Field(() => IdentifierScheme, { description: 'Which registry.' })
  scheme: IdentifierScheme;

  @Field(() => String, { description: 'The identifier there, without an address around it.' })
  value: string;

  @Reads((row) =>
    expression(sql`json_build_array(${row.alias}.scheme, ${row.alias}.value)`, (answer) => {
      const [scheme, value] = answer as [IdentifierScheme, string];
      const base = IDENTIFIER_URLS[scheme];
      return base === undefined ? null : base + value;
    }),
  )
  @Field(() => UrlScalar, { nullable: true, description: 'Where it is described; null for OTHER.' })
  url: string | null;
}

/** The identifiers of the row's organization, in their order. */
export function identifiersRead(row: Row, field: Asked): Read {
  const alias = row.planning.alias('i');
  const from = sql`organization_identifier ${alias} WHERE ${alias}.organization_id = ${row.alias}.id AND ${stands(alias, row.at)}`;
  return many({ ...row, alias }, field, from, sql`${alias}.ordinal`);
}

@InputType({ description: 'An identifier in another registry.' })
export class IdentifierInput {
  @Field(() => IdentifierScheme, { description: 'Which registry.' })
  scheme: IdentifierScheme;

  @Field(() => String, { description: 'The identifier there; an address around it is taken off.' })
  value: string;
}
