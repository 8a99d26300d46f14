import { Field, ObjectType } from '@nestjs/graphql';
import {
  CountryCodeScalar,
  DateScalar,
  expression,
  type Field as Asked,
  many,
  object,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';
import { COUNTRIES, country } from './countries.js';
import type { CountryRecord } from './country-record.type.js';
import { Region, regionOf } from './region.type.js';

/** What the table of countries says of the row's code. */
export function fromRecord(pick: (record: CountryRecord) => unknown): (row: Row) => Read {
  return (row) =>
    expression(sql`${row.alias}.code`, (code) => {
      const record = country(String(code));
      if (!record) throw new Bug(`No country has the code ${String(code)}`);
      return pick(record);
    });
}

// Fields that need nothing of the database but the code.
const OF_THE_RECORD: ReadonlySet<string> = new Set(['code', 'alpha3', 'name', 'region', 'subregion', 'from', 'until']);

/** Countries of a list of codes (SQL `text[]`), in its order. */
export function countriesRead(row: Row, field: Asked, codes: Sql): Read {
  const alias = row.planning.alias('c');
  const asked = field.subfields();
  if (asked.every(({ name }) => OF_THE_RECORD.has(name))) {
    // The list is read as it is: a row for each country would take the database many times as long, and there are two lists for each membership.
    const country = object({ ...row, alias }, field);
    return expression(sql`to_json(${codes})`, (answer) => (answer as string[]).map((code) => country.present(asked.map(() => code))));
  }
  return many({ ...row, alias }, field, sql`unnest(${codes}) WITH ORDINALITY AS ${alias}(code, place)`, sql`${alias}.place`);
}

const SUCCESSORS = JSON.stringify(
  Object.fromEntries(COUNTRIES.filter(({ successors }) => successors.length > 0).map(({ code, successors }) => [code, successors])),
);

function successorsRead(row: Row, field: Asked): Read {
  const codes = sql`ARRAY(SELECT jsonb_array_elements_text(coalesce(${SUCCESSORS}::jsonb -> ${row.alias}.code, '[]'::jsonb)))`;
  return countriesRead(row, field, codes);
}

@Planned()
@ObjectType({ description: 'A country of ISO 3166-1 (with Kosovo, XK), or one that is no more, of ISO 3166-3.' })
export class Country {
  @Reads(fromRecord(({ code }) => code))
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2 (AZ), or ISO 3166-3 alpha-4 for a country that is no more (SUHH).' })
  code: string;

  @Reads(fromRecord(({ alpha3 }) => alpha3))
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3, of a former country the one it had.' })
  alpha3: string | null;

  @Reads(fromRecord(({ region }) => regionOf(region)))
  @Field(() => Region, { nullable: true, description: 'Its UN M49 region; null for Antarctica.' })
  region: Region | null;

  @Reads(fromRecord(({ subregion }) => regionOf(subregion)))
  @Field(() => Region, { nullable: true, description: 'Its UN M49 sub-region.' })
  subregion: Region | null;

  @Reads(fromRecord(({ from }) => from))
  @Field(() => DateScalar, { nullable: true, description: 'For a country that is no more: its first day, where it is surely known.' })
  from: string | null;

  @Reads(fromRecord(({ until }) => until))
  @Field(() => DateScalar, { nullable: true, description: 'For a country that is no more: its last day.' })
  until: string | null;

  @Reads(successorsRead)
  @Field(() => [Country], { description: 'For a country that is no more: the countries that came after it.' })
  successors: Country[];
}
