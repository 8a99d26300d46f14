import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TurnsByPlace } from './turns-by-place.js';

/** Work that ends when it is told to. */
interface Work {
  readonly place: string;
  readonly end: () => void;
  readonly isDone: Promise<string | null>;
}

/** Sends work of places in this order; none ends by itself. */
function sent(turns: TurnsByPlace, places: readonly string[]): { all: Work[]; begun: string[] } {
  const begun: string[] = [];
  const all = places.map((place) => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const isDone = turns.take(place, async () => {
      begun.push(place);
      await ended;
      return place;
    });
    return { place, end, isDone };
  });
  return { all, begun };
}

describe('turns by place', () => {
  it('let nobody wait for all of a crowd at another place', async () => {
    const { all, begun } = sent(new TurnsByPlace(1, 100), ['crowd', 'crowd', 'crowd', 'crowd', 'crowd', 'one', 'another']);
    for (const { end } of all) end();
    await Promise.all(all.map(({ isDone }) => isDone));
    expect(begun).toEqual(['crowd', 'crowd', 'one', 'another', 'crowd', 'crowd', 'crowd']);
  });

  it('refuse those of a place of which too many wait, and only those', async () => {
    const { all } = sent(new TurnsByPlace(1, 2), ['a', 'a', 'a', 'a', 'b']);
    for (const { end } of all) end();
    expect(await Promise.all(all.map(({ isDone }) => isDone))).toEqual(['a', 'a', 'a', null, 'b']);
  });

  it('pass on where work fails', async () => {
    const turns = new TurnsByPlace(1, 2);
    const failed = turns.take('a', () => Promise.reject(new RangeError('no')));
    const next = turns.take('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('are taken by so many at once, never more, and by each in the end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }),
        async (free, places) => {
          const { all, begun } = sent(new TurnsByPlace(free, 100), places);
          for (let ended = 0; ended < all.length; ended += 1) {
            await later();
            expect(begun).toHaveLength(Math.min(all.length, ended + free));
            // The work that ended and the one that begins need not be of one place: all are told, in the order in which they began.
            const place = begun[ended];
            const next = all.findIndex((work) => work.place === place);
            all[next]?.end();
            await all[next]?.isDone;
            all.splice(next, 1, { place: '', end: () => undefined, isDone: Promise.resolve('') });
          }
          expect(begun.toSorted()).toEqual(places.toSorted());
        },
      ),
      { numRuns: 50 },
    ));
});
