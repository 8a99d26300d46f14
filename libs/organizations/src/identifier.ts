import { type Refusal, refuseMissingText } from '@guildhall/problems';

interface Scheme {
  /** The address that people copy along with the identifier. */
  readonly address: RegExp | null;
  readonly normal: (value: string) => string;
  /** Why a normal value is none of this scheme. */
  readonly refuse: (value: string) => string | null;
}

const LONGEST_OTHER = 200;
const upper = (value: string): string => value.toUpperCase();

const SCHEMES: Readonly<Record<string, Scheme>> = {
  WIKIDATA: {
    address: /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\//i,
    normal: upper,
    refuse: (value) => (/^Q[1-9]\d{0,11}$/.test(value) ? null : 'a Wikidata identifier is Q and a number, such as Q42'),
  },
  ISNI: {
    address: /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?/i,
    normal: (value) => value.replaceAll(' ', '').toUpperCase(),
    refuse: (value) => {
      if (!/^\d{15}[\dX]$/.test(value)) return 'an ISNI has 16 digits, of which the last may be X, in groups of four or together';
      return isniCheck(value) === value.charAt(15)
        ? null
        : 'the last of the 16 digits of this ISNI, its check digit, does not fit the others';
    },
  },
  ROR: {
    address: /^https?:\/\/ror\.org\//i,
    normal: (value) => value.toLowerCase(),
    refuse: (value) => {
      if (!/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(value))
        return 'a ROR identifier is 0, six letters or digits (never i, l, o or u) and two digits';
      return rorCheck(value) === value.slice(7) ? null : 'the last two digits of this ROR identifier, its checksum, do not fit the rest';
    },
  },
  LEI: {
    address: /^https?:\/\/search\.gleif\.org\/#\/record\//i,
    normal: upper,
    refuse: (value) => {
      if (!/^[0-9A-Z]{18}\d{2}$/.test(value)) return 'an LEI has 18 letters or digits and two digits';
      return remainderOf97(value) === 1 ? null : 'the last two digits of this LEI, its checksum, do not fit the rest';
    },
  },
  VIAF: {
    address: /^https?:\/\/(?:www\.)?viaf\.org\/viaf\//i,
    normal: (value) => value,
    refuse: (value) => (/^[1-9]\d{0,21}$/.test(value) ? null : 'a VIAF identifier is a number'),
  },
  EIDR_PARTY: {
    address: /^https?:\/\/(?:dx\.)?doi\.org\//i,
    normal: upper,
    refuse: (value) =>
      /^10\.5237\/[0-9A-F]{4}-[0-9A-F]{4}$/.test(value) ? null : 'an EIDR party is 10.5237/XXXX-XXXX, where X is 0 to 9 or A to F',
  },
  OTHER: { address: null, normal: (value) => value, refuse: () => null },
};

/** The catalogues whose identifiers are taken. */
export const IDENTIFIER_SCHEMES: readonly string[] = Object.keys(SCHEMES);

/** An identifier as it is stored and asked for: without an address around it, without the spaces of an ISNI, letters in its scheme's case. */
export function normalizedIdentifier(scheme: string, value: string): string {
  const { address, normal } = SCHEMES[scheme] ?? { address: null, normal: (text: string) => text };
  if (address === null) return normal(value);
  return normal(address.test(value) ? value.replace(address, '').replace(/\/$/, '') : value);
}

/** Why an identifier is not taken. */
export function refuseIdentifier(scheme: string, value: string): Refusal | null {
  const known = SCHEMES[scheme];
  if (known === undefined) {
    return { code: 'VALUE_UNKNOWN', message: `"${scheme.slice(0, 40)}" is none of the schemes ${IDENTIFIER_SCHEMES.join(', ')}.` };
  }
  const text = refuseMissingText(value, 'The identifier', LONGEST_OTHER);
  if (text !== null) return text;
  const why = known.refuse(normalizedIdentifier(scheme, value));
  return why === null ? null : { code: 'IDENTIFIER_INVALID', message: `"${value}" is not taken: ${why}.` };
}

/** ISO 7064 MOD 11-2 over the first 15 digits. */
function isniCheck(value: string): string {
  let total = 0;
  for (const digit of value.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}

const ROR_DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

function rorCheck(value: string): string {
  let number = 0;
  for (const digit of value.slice(1, 7)) number = number * 32 + ROR_DIGITS.indexOf(digit);
  return String(98 - ((number * 100) % 97)).padStart(2, '0');
}

/** ISO 7064 MOD 97-10, letters counting as 10 to 35. */
function remainderOf97(value: string): number {
  let remainder = 0;
  for (const letter of value) {
    const number = Number.parseInt(letter, 36);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder;
}
