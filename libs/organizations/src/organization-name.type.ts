import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  embedded,
  expression,
  type Field as Asked,
  LanguageTagScalar,
  lifetime,
  Period,
  plainPeriod,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { Citation, citationsRead } from '@guildhall/sources';
import sql, { type Sql } from 'sql-template-tag';
import { NameType } from './stored-name.js';

registerEnumType(NameType, {
  name: 'NameType',
  description: 'What a name is to its organization.',
  valuesMap: {
    OFFICIAL: { description: 'The name that it bears.' },
    TRANSLATION: { description: 'Its name in another language.' },
    ACRONYM: { description: 'Its letters.' },
    ALIAS: { description: 'What others call it.' },
    FORMER: { description: 'A name that it bore.' },
  },
});

/** The stored names with the present official name and the acronym, where no row says more of them: then they are one name. */
export function namesSql({ alias }: Row): Sql {
  const lacks = (text: Sql, type: NameType): Sql =>
    sql`${text} IS NOT NULL AND NOT ${alias}.names @> jsonb_build_array(jsonb_build_object('text', ${text}, 'type', ${type}::text))`;
  const made = (text: Sql, language: Sql, type: NameType): Sql =>
    sql`jsonb_build_array(jsonb_build_object('text', ${text}, 'language', ${language}, 'type', ${type}::text, 'ongoing', false, 'citations', ${alias}.citations))`;
  const name = sql`${alias}.default_name`;
  const acronym = sql`${alias}.acronym`;
  return sql`(CASE WHEN ${lacks(name, NameType.OFFICIAL)} THEN ${made(name, sql`${alias}.language`, NameType.OFFICIAL)} ELSE '[]'::jsonb END
    || CASE WHEN ${lacks(acronym, NameType.ACRONYM)} THEN ${made(acronym, sql`NULL::text`, NameType.ACRONYM)} ELSE '[]'::jsonb END
    || ${alias}.names)`;
}

function item(row: Row, key: string): Sql {
  return sql`${row.alias}.item ->> ${key}::text`;
}

function periodRead(row: Row): Read {
  const organization = row.near?.organization ?? row.alias;
  const stored = sql`json_build_array(${row.alias}.item -> 'start', ${row.alias}.item -> 'end', ${row.alias}.item -> 'ongoing', ${organization}.founded, ${organization}.dissolved)`;
  return expression(stored, (answer) => {
    const [start, end, ongoing, founded, dissolved] = answer as [string | null, string | null, boolean, string | null, string | null];
    return plainPeriod(start, end, ongoing, [lifetime([founded, dissolved])]);
  });
}

/** A row of names.csv names its sources; a name of organizations.csv rests on the sources of the organization. */
function citationsOfName(row: Row, field: Asked): Read {
  const source = sql`jsonb_build_object('source', s)`;
  const cited = sql`coalesce(${row.alias}.item -> 'citations', (SELECT jsonb_agg(${source} ORDER BY n) FROM jsonb_array_elements(${row.alias}.item -> 'sources') WITH ORDINALITY AS l(s, n)), '[]'::jsonb)`;
  return citationsRead(row, field, cited);
}

@Planned()
@ObjectType({ description: 'A name of an organization: of a type, in a language, for a period.' })
export class OrganizationName {
  @Reads((row) => expression(item(row, 'text'), (text) => text))
  @Field(() => String, { description: 'The name.' })
  text: string;

  @Reads((row) => expression(item(row, 'language'), (language) => language))
  @Field(() => LanguageTagScalar, { nullable: true, description: 'Its language; null where nobody recorded it.' })
  language: string | null;

  @Reads((row) => expression(item(row, 'type'), (type) => type))
  @Field(() => NameType, { description: 'What it is to the organization.' })
  type: NameType;

  @Reads(periodRead)
  @Field(() => Period, { description: 'When it was borne.' })
  period: Period;

  @Reads(citationsOfName)
  @Field(() => [Citation], { description: 'The sources that show it.' })
  citations: Citation[];
}

/** A list of names (SQL jsonb) of the row's organization. */
export function namesRead(row: Row, field: Asked, list: Sql): Read {
  return embedded({ ...row, near: { organization: row.alias } }, field, list, 'OrganizationName');
}
