import { describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import { parseDate } from '@guildhall/time';
import fc from 'fast-check';
import { spanOfRange } from '../core/day-range.js';
import { attestedMembership, membershipWithout } from './attested-membership.js';
import { checkCorrection } from './checked-correction.js';
import { correctedMembership } from './corrected-membership.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { memberships } from './membership.kind.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import type { CorrectMembershipInput, TermInput } from './membership-writing.input.js';
import { anyMembership, membershipOf, rowOf } from './memberships.fixture.js';

const none = { all: undefined, ofTerms: [] };

function correction(input: Partial<CorrectMembershipInput>): CorrectMembershipInput {
  return { id: 'mem_0000000195', message: 'm', ...input };
}

/** Each attestation with the sources that are told of it. */
function shownBy({ terms }: { readonly terms: readonly StoredTerm[] }): Map<number, (number | undefined)[]> {
  return new Map(
    terms.flatMap(({ attestations, citations }) =>
      attestations.map(({ id, source }) => [id, source === null ? citations.map((one) => one.source) : [source]] as const),
    ),
  );
}

function conflictOrNot<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem && error.code === 'CONFLICT') return error;
    throw error;
  }
}

describe('terms said anew', () => {
  const saidBack = ({ terms }: MembershipEntity): TermInput[] =>
    terms.map(({ category, standing, start, end, ongoing }) => ({ category, standing, start, end, ongoing }));

  it('as they are recorded change nothing', () => {
    fc.assert(
      fc.property(anyMembership, (row) => {
        const input = correction({ terms: saidBack(row) });
        expect(checkCorrection(input)).toEqual([]);
        expect(rowOf(correctedMembership(row, input, none))).toEqual(row);
      }),
    );
  });

  const date = fc.constantFrom(null, '1990', '1996', '1999-05', '2001', '2003-06-05', '2005', '2008~', '2011');
  const term = fc.record({
    category: fc.constantFrom(...Object.values(MembershipCategory)),
    standing: fc.constantFrom(...Object.values(MembershipStanding)),
    start: date,
    end: date,
    ongoing: fc.boolean(),
  });

  it('keep every attestation with what it rests on, in a term in which it may lie, or name those that have none', () => {
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(anyMembership, fc.array(term, { minLength: 1, maxLength: 3 }), (row, terms) => {
        const input = correction({ terms });
        fc.pre(checkCorrection(input).length === 0);
        const corrected = conflictOrNot(() => correctedMembership(row, input, none));
        if (corrected instanceof Problem) {
          refused += 1;
          return;
        }
        kept += 1;
        expect(memberships.check(corrected)).toEqual([]);
        expect(memberships.evidenceOutside(corrected)).toEqual([]);
        expect(corrected.terms.map(({ start, category }) => ({ start, category }))).toEqual(
          terms.map(({ start, category }) => ({ start, category })),
        );
        const after = shownBy(corrected);
        expect([...after.keys()].sort()).toEqual([...shownBy(row).keys()].sort());
        for (const [id, sources] of shownBy(row)) expect(after.get(id)).toEqual(expect.arrayContaining(sources));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(50);
  });

  it('keep their remarks and announcements by their start, or by their place where there are as many', () => {
    const row = membershipOf({ start: '1998', note: 'first', announcedOn: '1997', ongoing: false }, { start: '2004', note: 'second' });
    const notes = (...starts: string[]): (string | null)[] => {
      const terms = starts.map((start) => ({
        category: MembershipCategory.FULL,
        standing: MembershipStanding.ACTIVE,
        start,
        ongoing: true,
      }));
      return correctedMembership(row, correction({ terms }), none).terms.map(({ note }) => note);
    };
    expect(notes('1999', '2004')).toEqual(['first', 'second']);
    expect(notes('1999', '2005')).toEqual(['first', 'second']);
    expect(notes('2004')).toEqual(['second']);
    expect(notes('1990', '1998', '2004')).toEqual([null, 'first', 'second']);
  });
});

describe('an attestation', () => {
  const date = fc.constantFrom(
    '1990',
    '1996',
    '1999-05',
    '2000-01-01',
    '2001',
    '2003-06-05',
    '2008~',
    '2011',
    '200X',
    '[..2004]',
    '[2003..]',
  );

  it('makes its own day certain, leaves the terms in their order, and is gone without trace but for its citation', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyMembership, date, (row, on) => {
        const draft = conflictOrNot(() => attestedMembership(row, on, { source: 7, locator: 'p. 1' }));
        if (draft instanceof Problem || memberships.check(draft).length > 0) return;
        taken += 1;
        const attested = rowOf(draft);
        expect(memberships.evidenceOutside(attested)).toEqual([]);
        expect(attested.terms.map(({ start }) => start)).toEqual(row.terms.map(({ start }) => start));
        const { earliest, latest } = parseDate(on);
        const certain = attested.certain === null ? null : spanOfRange(attested.certain);
        if (earliest !== null && earliest === latest) {
          expect((certain?.from ?? '') <= earliest && (certain?.to ?? earliest) >= earliest).toBe(true);
        }
        const without = membershipWithout(attested, 9);
        expect([...shownBy(without).keys()]).toEqual([...shownBy(row).keys()]);
        expect(rowOf(without).certain).toBe(row.certain);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(150);
  });

  it('belongs to the term that surely holds then, else to the latest that may', () => {
    const row = membershipOf({ start: '1998', end: '[2003..2005]', ongoing: false }, { start: '[2003..2005]' });
    const termOf = (on: string): number =>
      attestedMembership(row, on, { source: 7 }).terms.findIndex(({ attestations }) => attestations.some((one) => one.on === on));
    expect(['1999-05', '2004', '2006', '2003-01-01', '2010'].map(termOf)).toEqual([0, 1, 1, 0, 1]);
  });
});
