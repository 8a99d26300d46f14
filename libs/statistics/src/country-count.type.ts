import { Field, ObjectType } from '@nestjs/graphql';
import { Country } from '@guildhall/countries';
import { Count, type Field as Asked, many, object, Planned, type Read, Reads, type Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { countRead } from './counts.js';

@Planned()
@ObjectType({ description: 'A country and how many it has.' })
export class CountryCount {
  @Reads((row, field) => object(row, field))
  @Field(() => Country, { description: 'The country.' })
  country: Country;

  @Reads((row) => countRead(sql`json_build_array(${row.alias}.certain, ${row.alias}.possible)`))
  @Field(() => Count, {
    description:
      'Of a federation: distinct members that count and represent the country. Of the registry: organizations that belong to it and existed.',
  })
  members: Count;
}

/** Countries, most first, then by code. `counted` has a row for each country (`code`) and each thing that is counted for it (`id`, `certain`). */
export function countryCounts(row: Row, field: Asked, counted: Sql): Read {
  const alias = row.planning.alias('b');
  const from = sql`(SELECT code, count(DISTINCT id) FILTER (WHERE certain) AS certain, count(DISTINCT id) AS possible FROM ${counted} GROUP BY code) ${alias}`;
  return many({ ...row, alias }, field, from, sql`${alias}.possible DESC, ${alias}.certain DESC, ${alias}.code`);
}
