import { describe, expect, it } from '@jest/globals';
import { ALL, NONE } from './entry-choice.js';
import { chooseLinked, linkEntries } from './linked-entries.js';

const rows = (...lines: number[]) => lines.map((line) => ({ file: 'members.csv', line }));
/** A source, three organizations of which the second is in two rows, and their memberships. */
const ENTRIES = [
  { number: 1, rows: [] },
  { number: 2, rows: rows(2) },
  { number: 3, rows: rows(3, 4) },
  { number: 4, rows: rows(5) },
  { number: 5, rows: rows(2) },
  { number: 6, rows: rows(3) },
  { number: 7, rows: rows(4) },
  { number: 8, rows: rows(5) },
];
const links = linkEntries(ENTRIES);

describe('entries of a spreadsheet', () => {
  it('belong together where a row says them', () => {
    expect(links.withoutRows).toEqual([1]);
    expect([...(links.groups.get(5) ?? [])].sort()).toEqual([2, 5]);
    expect([...(links.groups.get(7) ?? [])].sort()).toEqual([3, 6, 7]);
    expect(links.groups.get(6)).toBe(links.groups.get(3));
  });

  it('are left out, and taken in again, together', () => {
    const fewer = chooseLinked(ALL, [7], false, links);
    expect(fewer).toEqual({ except: [3, 6, 7] });
    expect(chooseLinked(fewer, [6], true, links)).toEqual(ALL);
  });

  it('bring along what no row says, and leave it when none is left', () => {
    const some = chooseLinked(NONE, [8], true, links);
    expect(some).toEqual({ only: [1, 4, 8] });
    expect(chooseLinked(some, [4], false, links)).toEqual(NONE);
    expect(chooseLinked(ALL, [2, 3, 4], false, links)).toEqual(NONE);
    expect(chooseLinked(ALL, [1], false, links)).toEqual(ALL);
  });
});
