import { Field, Int, ObjectType } from '@nestjs/graphql';
import { COUNTRIES, countriesOn, Region, RegionKind, regionOf } from '@guildhall/countries';
import { Count, expression, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { presentCount, representedBy } from './counts.js';

@ObjectType({ description: 'The members of one region.' })
export class RegionCount {
  @Field(() => Region, { nullable: false, description: 'A region of countries that memberships represent.' })
  region: Region | null;

  @Field(() => Count, { description: 'Distinct members that count and represent a country in it.' })
  members: Count;

  @Field(() => Count, { description: 'The countries in it that those memberships represent.' })
  countries: Count;

  @Field(() => Int, { description: 'How many countries of ISO 3166 in it existed on asOf.' })
  countriesTotal: number;
}

interface Places {
  readonly codes: readonly string[];
  readonly regions: readonly string[];
}

/** In which region of a kind each country lies, as two lists side by side. */
function places(kind: RegionKind): Places {
  const placed = COUNTRIES.flatMap(({ code, region, subregion }) => {
    const within = kind === RegionKind.REGION ? region : subregion;
    return within === null ? [] : [{ code, within }];
  });
  return { codes: placed.map(({ code }) => code), regions: placed.map(({ within }) => within) };
}

const PLACES: Readonly<Record<RegionKind, Places>> = {
  [RegionKind.REGION]: places(RegionKind.REGION),
  [RegionKind.SUBREGION]: places(RegionKind.SUBREGION),
};

function countriesTotal(region: string, day: string): number {
  return countriesOn(day).filter((country) => country.region === region || country.subregion === region).length;
}

/** Regions of a kind, most members first, then by code. The row stands for the memberships of a federation that may hold on asOf. */
export function regionCountsRead(row: Row, kind: RegionKind): Read<RegionCount[]> {
  const { codes, regions } = PLACES[kind];
  const counted = sql`SELECT p.region, count(DISTINCT c.id) FILTER (WHERE c.certain) AS certain, count(DISTINCT c.id) AS possible,
      json_build_array(count(DISTINCT c.code) FILTER (WHERE c.certain), count(DISTINCT c.code)) AS countries
    FROM ${representedBy(row.alias)} JOIN unnest(${codes}::text[], ${regions}::text[]) AS p(code, region) USING (code) GROUP BY p.region`;
  const list = sql`(SELECT coalesce(json_agg(json_build_array(region, json_build_array(certain, possible), countries) ORDER BY possible DESC, certain DESC, region), '[]'::json) FROM (${counted}) g)`;
  return expression(sql`json_build_array(${row.at.asOf}, ${list})`, (answer) => {
    const [day, answers] = answer as [string, [string, unknown, unknown][]];
    return answers.map(([region, members, countries]) => ({
      region: regionOf(region),
      members: presentCount(members),
      countries: presentCount(countries),
      countriesTotal: countriesTotal(region, day),
    }));
  });
}
