export { ambiguousCode, COUNTRIES, countriesOn, country, countryCodesInRegion, countryName } from './countries.js';
export type { CountryEnding, CountryRecord, CountryRegionKind, NameLanguage, Names, RegionRecord } from './country-record.type.js';
export { region, regionName, regions } from './regions.js';
export { countriesRead, Country } from './country.type.js';
export { Region, RegionKind, regionOf } from './region.type.js';
export { CountriesModule } from './countries.module.js';
