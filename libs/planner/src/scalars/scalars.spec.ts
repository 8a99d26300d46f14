import { describe, expect, it } from '@jest/globals';
import { type GraphQLScalarType, Kind } from 'graphql';
import { CountryCodeScalar } from './country-code.scalar.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { DateScalar } from './date.scalar.js';
import { EdtfScalar } from './edtf.scalar.js';
import { LanguageTagScalar } from './language-tag.scalar.js';
import { UrlScalar } from './url.scalar.js';

const taken: [GraphQLScalarType, string, string][] = [
  [DateScalar, '2026-01-01', '2026-01-01'],
  [DateScalar, '2024-02-29', '2024-02-29'],
  [DateScalar, '0001-01-01', '0001-01-01'],
  [DateTimeScalar, '2025-12-11T19:08:00Z', '2025-12-11T19:08:00.000Z'],
  [DateTimeScalar, '2025-12-11t23:08:00.1239+04:00', '2025-12-11T19:08:00.123Z'],
  [DateTimeScalar, '2026-01-01T00:00:00+04:00', '2025-12-31T20:00:00.000Z'],
  [DateTimeScalar, '0033-04-03T15:00:00Z', '0033-04-03T15:00:00.000Z'],
  [EdtfScalar, '1998~', '1998~'],
  [EdtfScalar, '[2003..2006]', '[2003..2006]'],
  [UrlScalar, 'https://fiapf.org/Members?a=1#b', 'https://fiapf.org/Members?a=1#b'],
  [UrlScalar, 'HTTP://example.org', 'HTTP://example.org'],
  [LanguageTagScalar, 'AZ-latn', 'az-Latn'],
  [CountryCodeScalar, 'AZ', 'AZ'],
  [CountryCodeScalar, 'suhh', 'SUHH'],
];

const refused: [GraphQLScalarType, unknown, RegExp][] = [
  [DateScalar, '2026-02-30', /"2026-02-30" is no calendar day/],
  [DateScalar, '0000-01-01', /from 0001-01-01 to 9999-12-31/],
  [DateScalar, '2026', /taken are days such as/],
  [DateScalar, '2026-01-01T00:00:00Z', /no calendar day/],
  [DateScalar, 20260101, /text such as "2026-01-01", not 20260101/],
  [DateTimeScalar, '2025-12-11T19:08:00', /has no offset from UTC/],
  [DateTimeScalar, '2025-12-11', /is no instant/],
  [DateTimeScalar, '2025-02-30T19:08:00Z', /in no calendar/],
  [DateTimeScalar, '2025-12-11T24:00:00Z', /on no clock/],
  [DateTimeScalar, '2025-12-11T23:59:60Z', /on no clock/],
  [DateTimeScalar, '2025-12-11T23:59:59+25:00', /on no clock/],
  [DateTimeScalar, '0001-01-01T00:00:00+05:00', /outside the years 0001 to 9999/],
  [DateTimeScalar, '9999-12-31T23:00:00-05:00', /outside the years 0001 to 9999/],
  [EdtfScalar, '2001-21', /Taken are a day/],
  [EdtfScalar, '[2006..2003]', /Taken are a day/],
  [UrlScalar, 'fiapf.org', /absolute http and https/],
  [UrlScalar, 'javascript:alert(1)', /no web address/],
  [UrlScalar, 'https:fiapf.org', /no web address/],
  [UrlScalar, 'https://fiapf.org/a b', /no web address/],
  [UrlScalar, 'https://', /no web address/],
  [LanguageTagScalar, 'az_Latn', /no language tag/],
  [LanguageTagScalar, '', /no language tag/],
  [CountryCodeScalar, 'AZE', /no country code/],
  [CountryCodeScalar, '31', /no country code/],
  [CountryCodeScalar, null, /text such as "AZ", not null/],
];

describe('scalars', () => {
  it.each(taken)('%s takes %s', (scalar, text, kept) => {
    expect(scalar.parseValue(text)).toBe(kept);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(kept);
  });

  it.each(refused)('%s refuses %p with a sentence', (scalar, value, sentence) => {
    expect(() => scalar.parseValue(value)).toThrow(sentence);
    if (typeof value === 'string') expect(() => scalar.parseLiteral({ kind: Kind.STRING, value })).toThrow(sentence);
  });

  it('refuses a literal that is no text, showing it as it was written', () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '2026' })).toThrow('A Date is text such as "2026-01-01", not 2026.');
  });

  it.each([DateScalar, DateTimeScalar, EdtfScalar, UrlScalar, LanguageTagScalar, CountryCodeScalar])(
    '%s says what it is and where that is laid down',
    (scalar) => {
      expect(scalar.description).toMatch(/\.$/);
      expect(URL.canParse(scalar.specifiedByURL ?? '')).toBe(true);
    },
  );
});
