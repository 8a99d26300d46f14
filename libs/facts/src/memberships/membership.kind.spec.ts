import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cells, IdsBySlug, SlugsById } from '../core/fact-kind.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { MEMBERSHIP_COLUMNS } from './membership-file.js';
import { memberships } from './membership.kind.js';
import type { MembershipEntity } from './membership.entity.js';

const slugs = ['', 'apg-az', 'fiapf', 'cepi', 'yearbook', 'announcement'];
const slug = (id: number): string => slugs[id] ?? '';
const number = (text: string): number | undefined => {
  const id = slugs.indexOf(text);
  return id > 0 ? id : undefined;
};
const ids: IdsBySlug = { organization: number, source: number };
const back: SlugsById = { organization: slug, source: slug };

const empty = Object.fromEntries(MEMBERSHIP_COLUMNS.filter(({ name }) => name !== 'public_id').map(({ name }) => [name, '']));
const base: Cells = { ...empty, member: 'apg-az', federation: 'fiapf', category: 'FULL', standing: 'ACTIVE', sources: 'yearbook' };
const cells = (changes: Cells = {}): Cells => ({ ...base, ...changes });

function read(...rows: Cells[]): Omit<MembershipEntity, 'id' | 'recorded'> {
  const answer = memberships.read(rows, ids);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.row;
}

function recorded(id: number, ...rows: Cells[]): MembershipEntity {
  return { ...memberships.identify(read(...rows), id, () => 100 + id), id, recorded: '[1,)' };
}

function problems(...rows: Cells[]): string[] {
  const answer = memberships.read(rows, ids);
  return 'problems' in answer ? answer.problems.map(({ row, column, code }) => `${row} ${column} ${code}`) : [];
}

const candidate = cells({ membership: 'm1', category: 'CANDIDATE', start: '2001-05', end: '2003' });
const full = cells({ membership: 'm1', start: '2004-01-01', end: '..', attested_on: '2010;2025-05-17@announcement', note: 'Voted in.' });

describe('the rows of one membership', () => {
  it('are its terms, put in order', () => {
    const row = read(full, candidate);
    expect(row).toMatchObject({ key: 'm1', start: '2001-05', end: null, ongoing: true, announcedOn: null });
    expect(row.terms.map(({ category }) => category)).toEqual(['CANDIDATE', 'FULL']);
    expect(memberships.write({ ...row, id: 1 }, back)).toEqual([candidate, full]);
  });

  it('are stored with the days on which it holds and counts, as PostgreSQL writes them', () => {
    expect(read(full, candidate)).toMatchObject({
      startEarliest: '2001-05-01',
      startLatest: '2001-05-31',
      certain: '[2001-05-31,)',
      possible: '[2001-05-01,)',
      evidenceTo: '2025-05-17',
      termCategory: ['CANDIDATE', 'FULL'],
      termStanding: ['ACTIVE', 'ACTIVE'],
      termPossible: ['[2001-05-01,2004-01-01)', '[2004-01-01,)'],
      countsCertain: '{[2004-01-01,)}',
      countsPossible: '{[2004-01-01,)}',
      lastAttestedOn: '2025-05-17',
      attestedDays: ['2010-12-31', '2025-05-17'],
      sources: [4, 5],
    });
  });

  it('without any date hold on unknown days, and certainly on none', () => {
    expect(read(cells())).toMatchObject({ certain: null, possible: '(,)', evidenceTo: null, countsCertain: '{(,)}', lastAttestedOn: null });
  });

  it('count on no certain day while a term that makes no member may hold', () => {
    const row = read(
      cells({ membership: 'm', category: 'OBSERVER', end: '[2001..2003]' }),
      cells({ membership: 'm', start: '[2001..2003]', end: '..' }),
    );
    expect(row).toMatchObject({ countsCertain: '{[2004-01-01,)}', countsPossible: '{[2001-01-01,)}' });
  });

  it('reach the last day of the calendar', () => {
    expect(read(cells({ start: '9999', end: '9999-12-31' }))).toMatchObject({ possible: '[9999-01-01,10000-01-01)' });
  });

  it('are ACTIVE where no standing is written', () => {
    expect(memberships.write({ ...read(cells({ standing: '' })), id: 1 }, back)).toEqual([cells()]);
  });

  it('say every problem of every cell', () => {
    expect(
      problems(
        cells({ membership: 'm1', member: 'nobody', category: '', start: '2001-02-30', end: '2000', sources: 'yearbook;gone' }),
        cells({
          membership: 'm1',
          member: 'nobody',
          standing: 'Active',
          attested_on: '2010;x;2011@gone',
          note: 'a\u0000b',
          countries: 'YU',
        }),
      ),
    ).toEqual([
      '0 member REFERENCE_UNKNOWN',
      '0 category CELL_REQUIRED',
      '0 sources REFERENCE_UNKNOWN',
      '0 start DATE_INVALID',
      '1 standing VALUE_UNKNOWN',
      '1 attested_on REFERENCE_UNKNOWN',
      '1 countries CELL_CONFLICT',
      '1 note VALUE_UNKNOWN',
      '1 attested_on DATE_INVALID',
    ]);
  });

  it.each<[string, Cells[]]>([
    ['0 federation SELF_REFERENCE', [cells({ member: 'fiapf' })]],
    ['0 end PERIOD_INVALID', [cells({ start: '2004', end: '2003' })]],
    ['0 countries COUNTRY_UNKNOWN', [cells({ countries: 'AZ;CS' })]],
    ['0 countries COUNTRY_UNKNOWN', [cells({ countries: 'AZ;' })]],
    ['0 announced_on DATE_INVALID', [cells({ announced_on: 'soon' })]],
    ['0 attested_on REFERENCE_UNKNOWN', [cells({ attested_on: '2010@' })]],
    ['0 attested_on DATE_INVALID', [cells({ attested_on: '2010;' })]],
    ['0 sources REFERENCE_UNKNOWN', [cells({ sources: 'yearbook;;announcement' })]],
    ['0 membership CELL_TOO_LONG', [cells({ membership: 'm'.repeat(201) })]],
    ['0 start CELL_TOO_LONG', [cells({ start: `[${'2001,'.repeat(50)}2002]` })]],
    ['0 start TERMS_INVALID', [candidate, { ...full, start: '2006' }]],
    ['1 member CELL_CONFLICT', [candidate, { ...full, member: 'cepi' }]],
    ['1 countries CELL_CONFLICT', [candidate, { ...full, countries: 'AZ' }]],
  ])('are refused with %s', (problem, rows) => {
    expect(problems(...rows)).toEqual([problem]);
  });
});

describe('the membership that a row is', () => {
  const keyed = recorded(1, candidate, full);
  const early = recorded(2, cells({ start: '1990', end: '1995' }));
  const other = recorded(3, cells({ federation: 'cepi', start: '2001-05', end: '..' }));
  const match = (row: Cells, ...candidates: MembershipEntity[]): string | null => {
    const found = memberships.match(read(row), candidates);
    return found === null ? null : `${found.row.id}${found.corrects ? ' corrected' : ''}`;
  };

  it('has the same key, whatever its dates', () => {
    expect(match(cells({ membership: 'm1', start: '1950', end: '1960' }), other, early, keyed)).toBe('1');
  });

  it('is never one with another key', () => {
    expect(match(cells({ membership: 'm2', start: '2001-05', end: '..' }), keyed)).toBeNull();
  });

  it('may be one that has no key yet', () => {
    expect(match(cells({ membership: 'm2', start: '1990', end: '1995' }), keyed, early)).toBe('2');
  });

  it('has the same start, where there is no key', () => {
    expect(match(cells({ start: '2001-05' }), other, early, keyed)).toBe('1');
    expect(match(cells({ start: '1990' }), early, keyed)).toBe('2');
  });

  it('else is corrected when it alone shares a possible day', () => {
    expect(match(cells({ start: '1994', end: '1999' }), early, keyed, other)).toBe('2 corrected');
    expect(match(cells({ start: '1994', end: '2002' }), early, keyed)).toBeNull();
    expect(match(cells({ start: '1996', end: '1999' }), early, keyed)).toBeNull();
  });

  it('is the one with the same end, of several with the same start', () => {
    const open = recorded(4, cells({ end: '1960' }));
    const later = recorded(5, cells({ end: '1970' }));
    expect(match(cells({ end: '1970' }), open, later)).toBe('5');
  });
});

describe('what a file says of a recorded membership', () => {
  const combined = (current: MembershipEntity, ...rows: Cells[]): Cells[] =>
    memberships.write({ ...memberships.derive(memberships.combine(current, read(...rows))), id: current.id }, back);

  it('leaves what it does not say', () => {
    const current = recorded(1, cells({ start: '1990', end: '..', announced_on: '1989', countries: 'AZ', attested_on: '2010', note: 'n' }));
    expect(combined(current, cells({ start: '1990', category: 'ASSOCIATE', sources: '' }))).toEqual([
      cells({ start: '1990', end: '..', announced_on: '1989', countries: 'AZ', attested_on: '2010', note: 'n', category: 'ASSOCIATE' }),
    ]);
  });

  it('replaces what it says', () => {
    const current = recorded(1, cells({ start: '1990', end: '..', attested_on: '2010' }));
    const said = cells({ start: '1990', end: '2020', attested_on: '2011;2010', sources: 'announcement' });
    expect(combined(current, said)).toEqual([said]);
    const kept = memberships.combine(current, read(said)).terms[0]?.attestations.map(({ id }) => id);
    expect(kept).toEqual([0, 101]);
  });

  it('is said of one term only, where it is one row without a key', () => {
    const current = recorded(1, candidate, full);
    expect(combined(current, cells({ start: '2001-05', category: 'CANDIDATE', note: 'New.' }))).toEqual([
      { ...candidate, note: 'New.' },
      full,
    ]);
  });

  it('gives a key to one that had none', () => {
    const current = recorded(1, cells({ start: '2004-01-01', end: '..', note: 'Voted in.' }));
    expect(combined(current, candidate, { ...full, note: '' })).toEqual([candidate, full]);
  });
});

it('gives a membership of several terms its id for a key, so that an export holds them together', () => {
  const rows = [candidate, full].map((row): Cells => ({ ...row, membership: '' }));
  const draft = { ...read(candidate, full), key: null };
  const row = memberships.identify(memberships.derive(draft), 5, () => 9);
  const written = memberships.write({ ...row, id: 5 }, back);
  expect(written.map((line): Cells => ({ ...line, membership: '' }))).toEqual(rows);
  expect(new Set(written.map(({ membership }) => membership))).toEqual(new Set([row.key]));
  expect(row.key).toMatch(/^mem_/);
});

describe('any membership', () => {
  const date = fc.constantFrom('', '1998~', '2001-05', '199X', '[2003..2006]', '2026-01-01');
  const list = (values: string[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 }).map((some) => some.join(';'));
  const rows = fc.record({
    membership: fc.constantFrom('', 'm1', 'a;b'),
    member: fc.constantFrom('apg-az', 'cepi'),
    federation: fc.constant('fiapf'),
    category: fc.constantFrom(...Object.values(MembershipCategory)),
    standing: fc.constantFrom('', ...Object.values(MembershipStanding)),
    start: date,
    end: fc.oneof(date, fc.constant('..')),
    announced_on: date,
    attested_on: list(['1990', '2001-07@yearbook', '[..2004]', '2020~@announcement']),
    countries: list(['AZ', 'SUHH', 'FR']),
    sources: list(['yearbook', 'announcement']),
    note: fc.string({ maxLength: 20 }),
  });

  it('is refused or written as it was read, ACTIVE written out', () => {
    let taken = 0;
    fc.assert(
      fc.property(rows, (row) => {
        const answer = memberships.read([row], ids);
        if ('problems' in answer) {
          expect(answer.problems.length).toBeGreaterThan(0);
          return;
        }
        taken += 1;
        expect(memberships.write({ ...answer.row, id: 1 }, back)).toEqual([{ ...row, standing: row.standing || 'ACTIVE' }]);
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });
});
