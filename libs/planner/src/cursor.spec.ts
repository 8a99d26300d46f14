import { describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import { addDays } from '@guildhall/time';
import fc from 'fast-check';
import { type KeyType, readCursor, writeCursor } from './cursor.js';

const days = fc.oneof(
  fc.integer({ min: 0, max: 3_652_000 }).map((days) => addDays('0001-01-01', days)),
  fc.constantFrom('infinity', '-infinity'),
);
const keyOf: Record<KeyType, fc.Arbitrary<string>> = {
  text: fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
  date: days,
  int8: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map(String),
  // Scores: of what an order goes by, they alone are no whole numbers.
  float8: fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .filter((score) => score === 0 || Math.abs(score) > 1e-9)
    .map(String),
};
const types = fc.array(fc.constantFrom<KeyType>('text', 'date', 'int8', 'float8'), { minLength: 1, maxLength: 5 });
const keyed = types.chain((of) => fc.tuple(...of.map((type) => keyOf[type])).map((keys) => ({ of, keys })));

/** The keys that a cursor gives, or that it was refused with a problem of its argument. Anything else is thrown on. */
function read(cursor: string, order: string, of: readonly KeyType[]): unknown[] | 'refused' {
  try {
    return readCursor(cursor, order, of, 'after').flatMap(({ values }) => values);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'after' } });
    expect(error.message).toMatch(/^'after' is not a cursor/);
    return 'refused';
  }
}

describe('a cursor', () => {
  it('gives back the keys that were written, of every kind', () => {
    fc.assert(fc.property(keyed, fc.string(), ({ of, keys }, order) => expect(read(writeCursor(order, keys), order, of)).toEqual(keys)));
  });

  it('gives each key with its type, so that the database compares it as its column', () => {
    const cursor = writeCursor('order', ['Ə', '2026-01-01', '7', '-0.25']);
    const texts = readCursor(cursor, 'order', ['text', 'date', 'int8', 'float8'], 'after').map(({ text }) => text);
    expect(texts).toEqual(['$1::text', '$1::date', '$1::int8', '$1::float8']);
  });

  it('goes into an address as it is', () => {
    fc.assert(fc.property(keyed, ({ keys }) => expect(writeCursor('a list ASC', keys)).toMatch(/^[\w-]+$/)));
  });

  it('is refused by another list, and by another order of the same list', () => {
    fc.assert(
      fc.property(keyed, fc.string(), fc.string(), ({ of, keys }, mine, others) => {
        fc.pre(mine !== others);
        expect(read(writeCursor(mine, keys), others, of)).toBe('refused');
      }),
    );
  });

  it('is refused with more or fewer keys than the order has', () => {
    fc.assert(
      fc.property(keyed, ({ of, keys }) => {
        expect(read(writeCursor('order', keys), 'order', [...of, 'text'])).toBe('refused');
        expect(read(writeCursor('order', [...keys, 'x']), 'order', of)).toBe('refused');
      }),
    );
  });

  it.each<[KeyType, readonly string[]]>([
    ['text', ['a\0b', '\0']],
    ['date', ['', '2026', '2026-02-30', '0000-01-01', '10000-01-01', 'Infinity', 'now', 'today', 'epoch', '2026-01-01 ', '2026-1-1']],
    ['int8', ['', ' 1', '1.5', '1e3', '0x10', '--1', '9'.repeat(16), 'NaN', '٣']],
    ['float8', ['', ' ', 'NaN', 'Infinity', '-Infinity', 'one', '1'.repeat(40), '1,5', '1_0']],
  ])('is refused with a %s that the database would not take', (type, keys) => {
    for (const key of keys) expect({ key, read: read(writeCursor('order', [key]), 'order', [type]) }).toEqual({ key, read: 'refused' });
  });

  it('is refused with numbers that JavaScript reads and the database may not', () => {
    for (const key of ['0x10', '0b1', '0o7', ' 1', '1\n', '1e400', '1e-400', '.', '+']) {
      expect({ key, read: read(writeCursor('order', [key]), 'order', ['float8']) }).toEqual({ key, read: 'refused' });
    }
  });

  it('is refused with keys that are no text', () => {
    for (const key of [1, null, true, ['a'], {}]) {
      const cursor = Buffer.from(JSON.stringify(['order', key])).toString('base64url');
      expect(read(cursor, 'order', ['text'])).toBe('refused');
    }
  });

  it('is, whatever text is sent as one, read or refused, and never fails otherwise', () => {
    const encoded = (text: string): string => Buffer.from(text).toString('base64url');
    const cursors = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.string({ unit: 'binary' }).map(encoded),
      fc.json().map(encoded),
      fc.array(fc.jsonValue()).map((values) => encoded(JSON.stringify(['order', ...values]))),
      fc.constantFrom('', '\0', 'null', encoded('null'), encoded('[]'), encoded('{"length":2,"0":"order"}'), '😀'),
    );
    fc.assert(
      fc.property(cursors, types, (cursor, of) => {
        const keys = read(cursor, 'order', of);
        if (keys !== 'refused') expect(keys).toHaveLength(of.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
