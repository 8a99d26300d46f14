import { Module } from '@nestjs/common';
import { CountryResolver } from './country.resolver.js';
import { RegionFields } from './region.type.js';

@Module({ providers: [CountryResolver, RegionFields] })
export class CountriesModule {}
