import { describe, expect, it } from '@jest/globals';
import { Bug } from '@guildhall/problems';
import fc from 'fast-check';
import { newIdNumber, publicId, readPublicId, recordId, recordTypeOf } from './public-id.js';

const number = fc.integer({ min: 0, max: 2 ** 40 - 1 });
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

describe('public ids', () => {
  it('are a prefix, eight digits of the number and two of its checksum', () => {
    expect(publicId('org', 0)).toBe('org_0000000098');
    expect(publicId('mem', 1)).toBe('mem_0000000195');
    expect(recordId('Source', 2 ** 40 - 1)).toMatch(/^src_zzzzzzzz\d\d$/);
    expect(recordId('StatedFigure', 7)).toMatch(/^fig_/);
  });

  it('use the checksum of ROR, where 01an7q238 is the University of California, Berkeley', () => {
    // A ROR id has seven digits before the checksum; ours has eight.
    expect(
      publicId(
        'org',
        Number.parseInt(
          '001an7q2'.replace(/./g, (digit) => DIGITS.indexOf(digit).toString(32)),
          32,
        ),
      ),
    ).toBe('org_001an7q238');
  });

  it('are read back, in either case', () => {
    fc.assert(
      fc.property(number, (value) => {
        const id = publicId('acc', value);
        expect(readPublicId(id)).toEqual({ prefix: 'acc', number: value });
        expect(readPublicId(id.toUpperCase())).toEqual({ prefix: 'acc', number: value });
      }),
    );
  });

  it('are read as Crockford meant it: o is 0, i and l are 1', () => {
    const id = publicId('org', 32 ** 4 + 1);
    expect(readPublicId(id.replaceAll('0', 'o').replace('1', 'l').replace('1', 'I'))).toEqual({ prefix: 'org', number: 32 ** 4 + 1 });
  });

  it('show any one digit that was mistyped', () => {
    fc.assert(
      fc.property(number, fc.nat(9), fc.nat(31), (value, place, digit) => {
        const id = publicId('org', value);
        const other = id.slice(0, 4 + place) + DIGITS.charAt(digit) + id.slice(5 + place);
        fc.pre(other !== id);
        expect(readPublicId(other)).toBe('mistyped');
      }),
    );
  });

  it('show two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(number, fc.nat(6), (value, place) => {
        const id = publicId('org', value);
        const [one, two] = [id.charAt(4 + place), id.charAt(5 + place)];
        fc.pre(one !== two);
        expect(readPublicId(id.slice(0, 4 + place) + two + one + id.slice(6 + place))).toBe('mistyped');
      }),
    );
  });

  it('tell a mistyped id from what is none', () => {
    expect(['org_', 'org_000', 'org_00000000980', 'org_000000009u', 'ORG_00000000u8'].map(readPublicId)).toEqual(Array(5).fill('mistyped'));
    expect(['', 'fiapf', 'apg-az', 'xyz_0000000098', 'org0000000098', 'organization'].map(readPublicId)).toEqual(
      Array(6).fill('not-an-id'),
    );
  });

  it('never take a letter outside the alphabet for a part of the checksum', () => {
    for (let value = 0; value < 200; value += 1) {
      for (const last of ['u', '!', 'c', 'é']) {
        const id = publicId('org', value);
        expect(readPublicId(`${id.slice(0, -2)}u${last}`)).toBe('mistyped');
        expect(readPublicId(`${id.slice(0, -1)}${last}`)).toBe('mistyped');
      }
    }
  });

  it('read any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPublicId(text)));
  });

  it('refuse a number that is none of theirs as a bug', () => {
    for (const value of [-1, 2 ** 40, 1.5, Number.NaN]) expect(() => publicId('org', value)).toThrow(Bug);
  });

  it('know the record that a prefix stands for', () => {
    expect(recordTypeOf('fig')).toBe('StatedFigure');
    expect(recordTypeOf('att')).toBeNull();
  });

  it('are drawn from the whole range', () => {
    const drawn = Array.from({ length: 1_000 }, newIdNumber);
    expect(new Set(drawn).size).toBe(1_000);
    expect(Math.max(...drawn)).toBeGreaterThan(2 ** 39);
    expect(Math.max(...drawn)).toBeLessThan(2 ** 40);
  });
});
