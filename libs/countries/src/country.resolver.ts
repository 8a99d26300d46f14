import { Args, ArgsType, Field, ID, Resolver } from '@nestjs/graphql';
import {
  askedLanguage,
  constant,
  CountryCodeScalar,
  type Field as Asked,
  one,
  PlannedField,
  PlannedQuery,
  type Read,
  type Row,
  TextLanguageArgs,
  TimeArgs,
} from '@guildhall/planner';
import sql from 'sql-template-tag';
import { COUNTRIES, country, countryCodesInRegion } from './countries.js';
import { countriesRead, Country, fromRecord } from './country.type.js';
import { nameLanguage } from './name-in.js';
import { Region, regionOf } from './region.type.js';
import { regions } from './regions.js';

@ArgsType()
class CountryArgs extends TimeArgs {
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a country that is no more.' })
  code: string;
}

@ArgsType()
class CountriesArgs extends TimeArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of a UN M49 region or sub-region, e.g. 145.' })
  region?: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'With countries that are no more.' })
  former?: boolean;
}

@Resolver(() => Country)
export class CountryResolver {
  @PlannedQuery(() => Country, { nullable: true, description: 'One country, present or former; null where there is none with this code.' })
  country(@Args() { code }: CountryArgs, row: Row, field: Asked): Read {
    if (!country(code)) return constant(null);
    const alias = row.planning.alias('c');
    return one({ ...row, alias }, field, sql`(SELECT ${code}::text AS code) ${alias}`);
  }

  @PlannedQuery(() => [Country], {
    nullable: true,
    description: 'Countries by code and, with former: true, countries that are no more after them. region: a UN M49 code.',
  })
  countries(@Args() args: CountriesArgs, row: Row, field: Asked): Read {
    const inRegion = args.region ? new Set(countryCodesInRegion(args.region)) : null;
    const codes = COUNTRIES.filter(({ code, until }) => (args.former === true || until === null) && (!inRegion || inRegion.has(code))).map(
      ({ code }) => code,
    );
    return countriesRead(row, field, sql`${codes}::text[]`);
  }

  @PlannedQuery(() => [Region], { nullable: true, description: 'UN M49 regions, then sub-regions, each by code.' })
  regions(): Read {
    return constant(regions().map(({ code }) => regionOf(code)));
  }

  @PlannedField(() => String, { description: 'Its name in the asked language: en, ru, az or fr; any other is answered in English.' })
  name(@Args() args: TextLanguageArgs, row: Row): Read {
    const language = nameLanguage(askedLanguage(args));
    return fromRecord(({ names }) => names[language])(row);
  }
}
