import { ambiguousCode, country } from '@guildhall/countries';
import { type Refusal, type ValuePath, type Violation, violationsOf } from '@guildhall/problems';

/** Why a country code is not taken. */
export function refuseCountry(code: string): Refusal | null {
  if (country(code)) return null;
  const meant = ambiguousCode(code);
  const why =
    meant === undefined
      ? 'is no country code of ISO 3166-1 (AZ) and none of ISO 3166-3 (SUHH)'
      : `is the code of a country that is no more; write what is meant: ${meant.join(' or ')}`;
  return { code: 'COUNTRY_UNKNOWN', message: `"${code.slice(0, 40)}" ${why}.` };
}

/** Everything wrong with a list of country codes that stands at `path` in its record. */
export function checkCountries(codes: readonly string[], path: ValuePath): Violation[] {
  return violationsOf(codes.map((code, place) => [[...path, place], refuseCountry(code)]));
}
