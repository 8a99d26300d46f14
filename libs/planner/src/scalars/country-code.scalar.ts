import { quoted, textScalar } from './text-scalar.js';

/** The code of a country; whether there is one of that code is asked where it is used. */
export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'ISO 3166-1 alpha-2 (AZ), or ISO 3166-3 alpha-4 for a country that is no more (SUHH, YUCS, CSHH, CSXX, DDDE).',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  example: 'AZ',
  read: (text) =>
    /^(?:[A-Za-z]{2}|[A-Za-z]{4})$/.test(text)
      ? text.toUpperCase()
      : {
          refusal: `${quoted(text)} is no country code: taken are two letters such as AZ, or four such as SUHH for a country that is no more.`,
        },
});
