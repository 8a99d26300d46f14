import { describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import { addDays, certaintyOn, type Day } from '@guildhall/time';
import fc from 'fast-check';
import { spanOfRange } from '../core/day-range.js';
import { changedMembership, endedMembership } from './changed-membership.js';
import { MembershipCategory } from './membership-category.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { memberships } from './membership.kind.js';
import { anyMembership, rowOf } from './memberships.fixture.js';
import { termOfDay } from './stored-terms.js';

/** What is answered of a membership on a day: as the fields of the API do it, of organizations that always were. */
function answer(row: MembershipEntity, day: Day) {
  const { terms, termCertain: certain, termPossible: possible } = row;
  const [categories, standings] = [terms.map(({ category }) => category), terms.map(({ standing }) => standing)];
  const spans = { certain: row.certain === null ? null : spanOfRange(row.certain), possible: spanOfRange(row.possible) };
  return {
    ...termOfDay({ categories, standings, certain, possible }, day),
    certainty: certaintyOn(spans, day, '9999-12-31'),
  };
}

const FIRST = '1996-01-01';
const days = Array.from({ length: 200 }, (_, place) => addDays(FIRST, place * 37));

/** The running term surely holds on the day and on the one before. */
function surelyRuns(row: MembershipEntity, day: Day): boolean {
  const certain = row.termCertain.at(-1) ?? null;
  if (certain === null) return false;
  const { from, to } = spanOfRange(certain);
  return from !== null && from < day && (to === null || day <= to);
}

describe('a membership that changes on a day of its certain period', () => {
  const toFull = { category: MembershipCategory.FULL, announcedOn: null };

  it('answers as before on every day before, and with the new category from that day on, as surely as it did', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyMembership, fc.integer({ min: 0, max: 14 * 365 }), (row, place) => {
        const on = addDays(FIRST, place);
        fc.pre(surelyRuns(row, on));
        tried += 1;
        const changed = rowOf(changedMembership(row, { on, ...toFull }, []));
        expect(changed.terms).toHaveLength(row.terms.length + 1);
        for (const day of [...days, addDays(on, -1), on]) {
          const before = answer(row, day);
          const expected = day < on ? before : { ...before, category: MembershipCategory.FULL, categoryCertain: true };
          expect({ day, ...answer(changed, day) }).toEqual({ day, ...expected });
        }
      }),
      { numRuns: 300 },
    );
    expect(tried).toBe(300);
  });

  it('keeps every attestation, and what each rests on', () => {
    fc.assert(
      fc.property(anyMembership, fc.integer({ min: 0, max: 14 * 365 }), (row, place) => {
        const on = addDays(FIRST, place);
        fc.pre(surelyRuns(row, on));
        const changed = changedMembership(row, { on, ...toFull }, [{ source: 8 }]);
        const rests = (terms: readonly StoredTerm[]) =>
          terms.flatMap(({ attestations: own, citations }) =>
            own.map(({ id, source }) => ({ id, sources: source === null ? citations.map((one) => one.source) : [source] })),
          );
        const after = new Map(rests(changed.terms).map(({ id, sources }) => [id, sources]));
        for (const { id, sources } of rests(row.terms)) expect(after.get(id)).toEqual(expect.arrayContaining(sources));
        expect(after.size).toBe(rests(row.terms).length);
        expect(memberships.evidenceOutside(changed)).toEqual([]);
      }),
    );
  });

  it('says of a vague day nothing that a day in it would not bear out', () => {
    const vague = fc.constantFrom<[on: string, first: Day, length: number]>(
      ['2002', '2002-01-01', 365],
      ['2003-05', '2003-05-01', 31],
      ['[2002-02-27..2002-03-02]', '2002-02-27', 4],
    );
    fc.assert(
      fc.property(anyMembership, vague, (row, [on, first, length]) => {
        const may = Array.from({ length }, (_, place) => addDays(first, place));
        fc.pre(may.every((day) => surelyRuns(row, day)));
        const changed = rowOf(changedMembership(row, { on, ...toFull }, []));
        const histories = may.filter((_, place) => place % 7 === 0 || place === may.length - 1);
        const changedOn = histories.map((day) => rowOf(changedMembership(row, { on: day, ...toFull }, [])));
        for (const day of [...days, ...may.filter((_, place) => place % 11 === 0)]) {
          const told = answer(changed, day);
          const each = changedOn.map((one) => answer(one, day));
          expect(told.certainty).toBe(answer(row, day).certainty);
          expect(each.map(({ category }) => category)).toContain(told.category);
          if (told.categoryCertain) expect(new Set(each.map(({ category }) => category))).toEqual(new Set([told.category]));
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('a membership is changed or ended so that its terms stay in the order in which they were told, or the day is refused, whatever the dates', () => {
  const dates = fc.constantFrom('1990', '1998~', '2000-01-02', '2001', '2003-06', '200X', '[..2004]', '[2003..]', '2010', '2011-01-01');
  let taken = 0;
  fc.assert(
    fc.property(anyMembership, dates, fc.boolean(), (row, on, ends) => {
      try {
        const draft = ends ? endedMembership(row, on, []) : changedMembership(row, { on, category: MembershipCategory.HONORARY }, []);
        if (memberships.check(draft).length > 0) return;
        taken += 1;
        const { terms } = memberships.derive(draft);
        // The order of the terms is the order in which they were told.
        expect(terms.map(({ category }) => category)).toEqual(draft.terms.map(({ category }) => category));
        expect(terms).toHaveLength(ends ? row.terms.length : row.terms.length + 1);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        expect(error).toMatchObject({ code: 'CONFLICT', details: { conflictsWith: ['mem_0000000195'] } });
      }
    }),
    { numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(300);
});
