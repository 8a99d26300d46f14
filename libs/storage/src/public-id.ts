import { randomBytes } from 'node:crypto';
import { Bug } from '@guildhall/problems';

/** What has a public id and versions of its own; a change has an id and is never altered. */
export type RecordType = 'Organization' | 'Membership' | 'Accreditation' | 'Office' | 'StatedFigure' | 'Succession' | 'Source' | 'Change';

const PREFIX_OF = {
  Organization: 'org',
  Membership: 'mem',
  Accreditation: 'acc',
  Office: 'off',
  StatedFigure: 'fig',
  Succession: 'suc',
  Source: 'src',
  Change: 'chg',
} as const satisfies Record<RecordType, string>;

/** All types of records. */
export const RECORD_TYPES = Object.keys(PREFIX_OF) as readonly RecordType[];

/** The first letters of a public id: those of records, and of what stands inside records (attestations, events, versions, operations) or follows from them (findings). */
export type IdPrefix = (typeof PREFIX_OF)[RecordType] | 'att' | 'evt' | 'ver' | 'opn' | 'fin';

const PREFIXES: ReadonlySet<string> = new Set<IdPrefix>([...Object.values(PREFIX_OF), 'att', 'evt', 'ver', 'opn', 'fin']);

/** A public id as read: its prefix and the number by which the database knows it. */
export interface ReadId {
  readonly prefix: IdPrefix;
  readonly number: number;
}

// Crockford's base32: without i, l, o and u, which are misread or make words.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const VALUE_OF: ReadonlyMap<string, number> = new Map([
  ...Array.from(DIGITS, (digit, value): [string, number] => [digit, value]),
  ['o', 0],
  ['i', 1],
  ['l', 1],
]);
const LIMIT = 2 ** 40;

// Long lists write an id for every row, so digits are written two at a time.
const TWO_PAIRS = 2 ** 20;
const PAIRS: readonly string[] = Array.from({ length: 1024 }, (_, value) => DIGITS.charAt(value >> 5) + DIGITS.charAt(value & 31));

function pairOf(value: number): string {
  return PAIRS[value] ?? '';
}

/** The id as people see it: prefix, eight digits of the number, two of its checksum. */
export function publicId(prefix: IdPrefix, number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= LIMIT) throw new Bug(`${number} is not the number of a public id`);
  const high = Math.floor(number / TWO_PAIRS);
  const low = number - high * TWO_PAIRS;
  return `${prefix}_${pairOf(high >> 10)}${pairOf(high & 1023)}${pairOf(low >> 10)}${pairOf(low & 1023)}${checksum(number)}`;
}

/** The public id of a record of a type. */
export function recordId(type: RecordType, number: number): string {
  return publicId(PREFIX_OF[type], number);
}

/** The type of record that a prefix stands for; null for what stands inside records. */
export function recordTypeOf(prefix: IdPrefix): RecordType | null {
  return RECORD_TYPES.find((type) => PREFIX_OF[type] === prefix) ?? null;
}

/**
 * Reads a public id. `mistyped`: it begins like one, but its length, a letter or its checksum is wrong, so no record can ever have it;
 * `not-an-id`: it may be something else, such as a slug (which has no underscore).
 */
export function readPublicId(text: string): ReadId | 'mistyped' | 'not-an-id' {
  const lower = text.toLowerCase();
  const prefix = lower.slice(0, 3);
  if (!isPrefix(prefix) || lower.charAt(3) !== '_') return 'not-an-id';
  const values = Array.from(lower.slice(4), (letter) => VALUE_OF.get(letter));
  if (values.length !== 10) return 'mistyped';
  let number = 0;
  for (const value of values.slice(0, 8)) {
    if (value === undefined) return 'mistyped';
    number = number * 32 + value;
  }
  const written = checksum(number);
  return values[8] === Number(written.charAt(0)) && values[9] === Number(written.charAt(1)) ? { prefix, number } : 'mistyped';
}

/** A number for a new id: 40 random bits. Whether it is taken shows when the record goes in. */
export function newIdNumber(): number {
  // Zero is the id of revision 0, which the first migration writes.
  return randomBytes(5).readUIntBE(0, 5) || newIdNumber();
}

const CHECKSUMS: readonly string[] = Array.from({ length: 97 }, (_, rest) => String(98 - ((rest * 100) % 97)).padStart(2, '0'));

// ISO 7064 MOD 97-10, as ROR does it: any one wrong digit and any two neighbours that changed places show.
function checksum(number: number): string {
  return CHECKSUMS[number % 97] ?? '';
}

function isPrefix(text: string): text is IdPrefix {
  return PREFIXES.has(text);
}
