import { describe, expect, it } from '@jest/globals';
import { ALL, choose, chosenBy, chosenCount, NONE } from './entry-choice.js';

describe('a choice of entries', () => {
  it('of all leaves some out, and takes them in again', () => {
    const some = choose(ALL, [3, 1], false);
    expect(some).toEqual({ except: [1, 3] });
    expect([1, 2, 3].map(chosenBy(some))).toEqual([false, true, false]);
    expect(chosenCount(some, 10)).toBe(8);
    expect(choose(some, [3], true)).toEqual({ except: [1] });
  });

  it('of none takes some in, and leaves them out again', () => {
    const some = choose(NONE, [2, 5, 2], true);
    expect(some).toEqual({ only: [2, 5] });
    expect([2, 3].map(chosenBy(some))).toEqual([true, false]);
    expect(chosenCount(some, 10)).toBe(2);
    expect(choose(some, [2], false)).toEqual({ only: [5] });
  });
});
