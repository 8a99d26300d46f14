import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day, dayBefore } from '@guildhall/time';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { checkMembership, membershipRow } from './membership-draft.js';
import { membershipEvents, MOST_TERMS } from './membership-event.js';
import type { StoredTerm } from './membership.entity.js';
import { arrangedTerms } from './stored-terms.js';

const { FULL, ASSOCIATE, CANDIDATE } = MembershipCategory;
const { ACTIVE, SUSPENDED } = MembershipStanding;

interface Written {
  readonly category?: MembershipCategory;
  readonly standing?: MembershipStanding;
  readonly start?: string | null;
  readonly end?: string | null;
}

/** An end of `..` goes on. */
function term({ category = FULL, standing = ACTIVE, start = null, end = null }: Written): StoredTerm {
  const ongoing = end === '..';
  return {
    category,
    standing,
    start,
    end: ongoing ? null : end,
    ongoing,
    announcedOn: null,
    attestations: [],
    citations: [{ source: 1 }],
    note: null,
  };
}

const draft = (terms: readonly StoredTerm[]) => ({ key: null, memberId: 1, federationId: 2, countries: [], terms });
const told = (terms: readonly Written[]): string[] =>
  membershipEvents(arrangedTerms(terms.map(term))).map((event) => `${event.kind} ${event.on} of term ${event.term}`);

describe('the events of a membership', () => {
  it.each<{ title: string; terms: Written[]; events: string[] }>([
    { title: 'a membership that goes on was joined', terms: [{ start: '2026-01-01', end: '..' }], events: ['JOINED 2026-01-01 of term 0'] },
    {
      title: 'one that ended was left on its last day',
      terms: [{ start: '1998~', end: '2003' }],
      events: ['JOINED 1998~ of term 0', 'LEFT 2003 of term 0'],
    },
    { title: 'of dates that nobody recorded, nothing is told', terms: [{}], events: [] },
    { title: 'nor of an unknown beginning', terms: [{ end: '[..2004]' }], events: ['LEFT [..2004] of term 0'] },
    {
      title: 'another category begins with the term, whether or not the end of the one before was written',
      terms: [
        { category: CANDIDATE, start: '2001-05', end: '2003-12-31' },
        { category: ASSOCIATE, start: '2004-01-01' },
        { category: FULL, start: '2010', end: '..' },
      ],
      events: ['JOINED 2001-05 of term 0', 'CATEGORY_CHANGED 2004-01-01 of term 1', 'CATEGORY_CHANGED 2010 of term 2'],
    },
    {
      title: 'a suspension and its end are told, and a leaving without a known beginning of the last term',
      terms: [{ start: '1990' }, { standing: SUSPENDED, start: '2000-06-01' }, { start: '2001-01', end: '2005-03-04' }],
      events: ['JOINED 1990 of term 0', 'SUSPENDED 2000-06-01 of term 1', 'REINSTATED 2001-01 of term 2', 'LEFT 2005-03-04 of term 2'],
    },
    {
      title: 'two changes on one day are two events',
      terms: [
        { category: CANDIDATE, standing: SUSPENDED, start: '1990' },
        { start: '2000', end: '..' },
      ],
      events: ['JOINED 1990 of term 0', 'CATEGORY_CHANGED 2000 of term 1', 'REINSTATED 2000 of term 1'],
    },
    {
      title: 'a term that changes nothing is no event',
      terms: [
        { start: '1990', end: '1999' },
        { start: '2000', end: '..' },
      ],
      events: ['JOINED 1990 of term 0'],
    },
    {
      title: 'the end of an earlier term is no leaving, nor is the beginning of a later one a joining',
      terms: [{ end: '1999-12-31' }, { category: ASSOCIATE, start: '2000-01-01' }],
      events: ['CATEGORY_CHANGED 2000-01-01 of term 1'],
    },
  ])('$title', ({ terms, events }) => expect(told(terms)).toEqual(events));

  it('stand beside the terms with the days that they may be on', () => {
    const row = membershipRow(draft([term({ start: '[1951..1955]', end: '[2000..]' })]));
    expect(row.events).toEqual([
      { kind: 'JOINED', term: 0, on: '[1951..1955]', earliest: '1951-01-01', latest: '1955-12-31' },
      { kind: 'LEFT', term: 0, on: '[2000..]', earliest: '2000-01-01', latest: null },
    ]);
  });

  it('are, for exact dates, what changes from one day to the next', () => {
    const state = fc.record({
      category: fc.constantFrom(FULL, ASSOCIATE, CANDIDATE),
      standing: fc.constantFrom(ACTIVE, SUSPENDED),
      days: fc.integer({ min: 1, max: 4 }),
      endIsWritten: fc.boolean(),
    });
    const history = fc.tuple(fc.array(state, { minLength: 1, maxLength: 5 }), fc.boolean());
    let several = 0;
    fc.assert(
      fc.property(history, ([states, ongoing]) => {
        const terms: StoredTerm[] = [];
        const days = new Map<Day, string[]>();
        let day = '1999-12-28';
        for (const [place, { category, standing, days: length, endIsWritten }] of states.entries()) {
          const last = place === states.length - 1;
          const end = addDays(day, length - 1);
          terms.push(term({ category, standing, start: day, end: last ? (ongoing ? '..' : end) : endIsWritten ? end : null }));
          for (; day <= end; day = addDays(day, 1)) days.set(day, [category, standing]);
        }
        // The oracle looks at each day and the one before or after, and knows of no terms.
        const expected: string[] = [];
        for (const [on, [category, standing]] of days) {
          const before = days.get(dayBefore(on)!);
          if (!before) expected.push(`${on} JOINED`);
          else {
            if (before[0] !== category) expected.push(`${on} CATEGORY_CHANGED`);
            if (before[1] !== standing) expected.push(`${on} ${standing === SUSPENDED ? 'SUSPENDED' : 'REINSTATED'}`);
          }
          if (!days.has(addDays(on, 1)) && !ongoing) expected.push(`${on} LEFT`);
        }
        const shuffled = [...terms].reverse();
        expect(checkMembership(draft(shuffled))).toEqual([]);
        const events = membershipRow(draft(shuffled)).events;
        expect(events.map(({ on, kind }) => `${on} ${kind}`).sort()).toEqual(expected.sort());
        if (events.length > 3) several += 1;
      }),
      { numRuns: 300 },
    );
    expect(several).toBeGreaterThan(50);
  });

  it('can be told apart by their ids, because a membership has only so many terms', () => {
    const terms = (count: number): StoredTerm[] =>
      Array.from({ length: count }, (_, n) => term({ start: String(1001 + n), end: String(1001 + n) }));
    expect(checkMembership(draft(terms(MOST_TERMS)))).toEqual([]);
    expect(checkMembership(draft(terms(MOST_TERMS + 1)))).toMatchObject([{ path: ['terms'], code: 'TERMS_INVALID' }]);
  });
});
