import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharedThings } from './shared.js';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

describe('what several federations share', () => {
  it('is named once, with all that share it, those of the most first', () => {
    const [x, y] = [{ name: 'x' }, { name: 'y' }];
    const pairs = [
      { a: { slug: 'a' }, b: { slug: 'b' }, shared: [y, x] },
      { a: { slug: 'a' }, b: { slug: 'c' }, shared: [y] },
      { a: { slug: 'b' }, b: { slug: 'c' }, shared: [y] },
    ];
    expect(sharedThings(pairs, ({ name }) => name, compare)).toEqual([
      { key: 'y', thing: y, slugs: ['a', 'b', 'c'] },
      { key: 'x', thing: x, slugs: ['a', 'b'] },
    ]);
  });

  it('is what counting the owners of each thing finds', () => {
    const owners = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(fc.array(owners, { maxLength: 8 }), (things) => {
        const slugs = ['a', 'b', 'c', 'd', 'e'];
        const pairs = slugs.flatMap((a, place) =>
          slugs.slice(place + 1).map((b) => ({
            a: { slug: a },
            b: { slug: b },
            shared: things.flatMap((of, thing) => (of.includes(a) && of.includes(b) ? [{ name: String(thing) }] : [])),
          })),
        );
        const found = sharedThings(pairs, ({ name }) => name, compare);
        const wanted = things.flatMap((of, thing) => (of.length > 1 ? [[String(thing), [...of].sort()]] : []));
        expect(found.map(({ key, slugs: by }) => [key, [...by].sort()]).sort()).toEqual(wanted.sort());
      }),
    );
  });
});
