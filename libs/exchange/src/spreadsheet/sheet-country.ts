import { COUNTRIES, country } from '@guildhall/countries';
import { searchKey } from '@guildhall/storage';
import { nearWord } from '../package/near-word.js';

/** What lists call countries besides the names that the registry has. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'u s a': 'US',
  'united states of america': 'US',
  america: 'US',
  russia: 'RU',
  korea: 'KR',
  'south korea': 'KR',
  'czech republic': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  uae: 'AE',
  turkey: 'TR',
  macedonia: 'MK',
  великобритания: 'GB',
  англия: 'GB',
  сша: 'US',
  россия: 'RU',
  'южная корея': 'KR',
  чехия: 'CZ',
  голландия: 'NL',
  abş: 'US',
  rusiya: 'RU',
  'böyük britaniya': 'GB',
  'etats unis': 'US',
  'états-unis': 'US',
  'royaume-uni': 'GB',
  russie: 'RU',
  ussr: 'SUHH',
  ссср: 'SUHH',
  ssri: 'SUHH',
  urss: 'SUHH',
  czechoslovakia: 'CSHH',
  чехословакия: 'CSHH',
  yugoslavia: 'YUCS',
  югославия: 'YUCS',
};

const CODE_OF = new Map<string, string>([
  ...COUNTRIES.flatMap(({ code, alpha3, names }) => [
    ...Object.values(names).map((name) => [searchKey(name), code] as const),
    [searchKey(alpha3), code] as const,
  ]),
  ...Object.entries(OTHER_NAMES).map(([name, code]) => [searchKey(name), code] as const),
]);
const NAMES = COUNTRIES.map(({ names }) => names.en);

/** The code of a country of which a list says its code or a name in some language; or why there is none. */
export function sheetCountry(text: string): { readonly code: string } | { readonly message: string } {
  const code = country(text.trim().toUpperCase())?.code ?? CODE_OF.get(searchKey(text));
  if (code !== undefined) return { code };
  const near = nearWord(text, NAMES);
  return {
    message: `${JSON.stringify(text.slice(0, 60))} is no country that is known here.${near === null ? '' : ` Did you mean ${near}?`} Codes (AZ) and names in English, Russian, Azerbaijani and French are taken.`,
  };
}

/** Several countries in one cell: "Belgium / Luxembourg", "BE;LU". */
export function sheetCountries(text: string): { readonly codes: string[] } | { readonly message: string } {
  // "Bosnia and Herzegovina" is one.
  const whole = sheetCountry(text);
  if ('code' in whole) return { codes: [whole.code] };
  const parts = text
    .split(/[;/,]|\s+[&+]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const codes: string[] = [];
  for (const part of parts) {
    const read = sheetCountry(part);
    if ('message' in read) return read;
    if (!codes.includes(read.code)) codes.push(read.code);
  }
  return codes.length > 0 ? { codes } : whole;
}
