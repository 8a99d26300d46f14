import { Bug } from '@guildhall/problems';
import type { CountryRecord } from './country-record.type.js';
import { nameIn } from './name-in.js';
import { readCountries } from './table-rows.js';

/** Present countries of ISO 3166-1 with Kosovo (XK), by code; then the former ones of ISO 3166-3, by code. */
export const COUNTRIES: readonly CountryRecord[] = readCountries();

const BY_CODE: ReadonlyMap<string, CountryRecord> = new Map(COUNTRIES.map((record) => [record.code, record]));

/** The country of a code (AZ, SUHH); codes are upper case, and `az` is none. */
export function country(code: string): CountryRecord | undefined {
  return BY_CODE.get(code);
}

/** Its name in en, ru, az or fr, else in English. The code must be one of the table: what is stored always is. */
export function countryName(code: string, language: string): string {
  const record = BY_CODE.get(code);
  if (!record) throw new Bug(`No country has the code ${code}`);
  return nameIn(record.names, language);
}

/** Codes of the present and former countries of a region or a sub-region; empty for a code that is neither. */
export function countryCodesInRegion(code: string): string[] {
  return COUNTRIES.filter(({ region, subregion }) => region === code || subregion === code).map((record) => record.code);
}

/** The countries that existed on a day (ISO 8601), each land once; see `CountryRecord.countedFrom` for the rule. */
export function countriesOn(day: string): readonly CountryRecord[] {
  return COUNTRIES.filter(({ countedFrom, until }) => (countedFrom === null || countedFrom <= day) && (until === null || day <= until));
}

/**
 * The alpha-4 codes that a former two-letter code may mean (CS: CSHH, CSXX); undefined for any other code, also for one that was given to
 * another country since (AI was the Afars and Issas, and is Anguilla).
 */
export function ambiguousCode(code: string): readonly string[] | undefined {
  if (code.length !== 2 || BY_CODE.has(code)) return undefined;
  const meant = COUNTRIES.filter(({ code: former }) => former.length === 4 && former.startsWith(code)).map((record) => record.code);
  return meant.length > 0 ? meant : undefined;
}
