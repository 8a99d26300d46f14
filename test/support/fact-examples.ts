import {
  AccreditationCategory,
  type Cells,
  type FactKind,
  type FactRow,
  FigureMeasure,
  MembershipCategory,
  MembershipStanding,
  accreditations,
  memberships,
  offices,
  statedFigures,
  type StoredTerm,
  SuccessionKind,
  successions,
} from '@guildhall/facts';
import type { RowCode } from '@guildhall/problems';

/** The records on which an example stands. Their slugs in files are the names of these properties. (A type, because an interface has no entries.) */
export type Surroundings = {
  readonly member: number;
  readonly federation: number;
  readonly announcement: number;
  readonly yearbook: number;
};

/** A draft that must be refused, and why. */
export interface RefusedDraft {
  readonly title: string;
  readonly draft: object;
  readonly code: RowCode;
}

/** What a kind of fact must give so that the contract of all kinds can be tried on it. */
export interface FactExample {
  readonly kind: FactKind;
  /** A fact as it is recorded; it cites at least one source. */
  readonly draft: object;
  readonly withoutSources: object;
  /** The same after its record was found wrong, still citing a source. */
  readonly corrected: object;
  /** Bound to one organization on both sides; null where the kind binds one only. */
  readonly itself: object | null;
  readonly refused: readonly RefusedDraft[];
  /** With an attestation wholly outside the possible days; null where nothing attests the kind. */
  readonly attestedOutside: object | null;
  /** The rows of its file that say what `draft` says; a key of a membership is given by the record. */
  readonly rows: readonly Cells[];
  /** A day on which it surely holds and one on which it cannot; null where the kind has no period. */
  readonly days: { readonly certain: string; readonly outside: string } | null;
}

/** One example of every kind of fact. */
export function factExamples(at: Surroundings): FactExample[] {
  return [membershipExample(at), accreditationExample(at), officeExample(at), statedFigureExample(at), successionExample(at)];
}

type ExampleOf<Draft> = Omit<FactExample, 'kind' | 'draft' | 'withoutSources' | 'corrected' | 'itself' | 'attestedOutside' | 'refused'> & {
  readonly [Which in 'draft' | 'withoutSources' | 'corrected']: Draft;
} & { readonly [Which in 'itself' | 'attestedOutside']: Draft | null } & {
  readonly refused: readonly (RefusedDraft & { readonly draft: Draft })[];
};

function example<Row extends FactRow, Draft extends object>(kind: FactKind<Row, Draft>, given: ExampleOf<Draft>): FactExample {
  return { kind, ...given };
}

const DATED_REFUSALS = [
  { title: 'a date that is none', period: { start: '2026-02-31', end: null, ongoing: true }, code: 'DATE_INVALID' },
  { title: 'an end surely before the start', period: { start: '2026', end: '2024-12', ongoing: false }, code: 'PERIOD_INVALID' },
] as const;

function membershipExample({ member, federation, announcement, yearbook }: Surroundings): FactExample {
  const term: StoredTerm = {
    category: MembershipCategory.FULL,
    standing: MembershipStanding.ACTIVE,
    start: '2026-01-01',
    end: null,
    ongoing: true,
    announcedOn: '2025-12-11',
    attestations: [{ id: 0, on: '2026-03', source: yearbook }],
    citations: [{ source: announcement }],
    note: null,
  };
  const candidate: StoredTerm = {
    ...term,
    category: MembershipCategory.CANDIDATE,
    start: '1998~',
    end: '2025-12-31',
    ongoing: false,
    announcedOn: null,
    attestations: [{ id: 0, on: '2020', source: null }],
    note: 'Named "guild", then association.',
  };
  const draft = { key: null, memberId: member, federationId: federation, countries: ['AZ', 'SUHH'], terms: [candidate, term] };
  const oneTerm = (changes: Partial<StoredTerm>) => ({ ...draft, terms: [{ ...term, attestations: [], ...changes }] });
  const cells = { membership: '', member: 'member', federation: 'federation', countries: 'AZ;SUHH', sources: 'announcement' };
  return example(memberships, {
    draft,
    withoutSources: oneTerm({ citations: [] }),
    corrected: { ...draft, terms: [candidate, { ...term, category: MembershipCategory.ASSOCIATE }] },
    itself: { ...draft, memberId: federation },
    refused: [
      ...DATED_REFUSALS.map(({ title, period, code }) => ({ title, code, draft: oneTerm(period) })),
      {
        title: 'terms between which a day surely lies',
        code: 'TERMS_INVALID',
        draft: { ...draft, terms: [{ ...candidate, end: '2024' }, term] },
      },
      {
        title: 'terms that surely share a day',
        code: 'TERMS_INVALID',
        draft: { ...draft, terms: [{ ...candidate, end: '2026-02-01' }, term] },
      },
      {
        title: 'a term that goes on, followed by another',
        code: 'TERMS_INVALID',
        draft: { ...draft, terms: [{ ...candidate, end: null, ongoing: true }, term] },
      },
      { title: 'no term', code: 'TERMS_INVALID', draft: { ...draft, terms: [] } },
      { title: 'an ambiguous country', code: 'COUNTRY_UNKNOWN', draft: { ...draft, countries: ['CS'] } },
    ],
    attestedOutside: oneTerm({ attestations: [{ id: 0, on: '2025', source: null }] }),
    rows: [
      {
        ...cells,
        category: 'CANDIDATE',
        standing: 'ACTIVE',
        start: '1998~',
        end: '2025-12-31',
        announced_on: '',
        attested_on: '2020',
        note: 'Named "guild", then association.',
      },
      {
        ...cells,
        category: 'FULL',
        standing: 'ACTIVE',
        start: '2026-01-01',
        end: '..',
        announced_on: '2025-12-11',
        attested_on: '2026-03@yearbook',
        note: '',
      },
    ],
    days: { certain: '2020-06-15', outside: '1990-01-01' },
  });
}

function accreditationExample({ member, federation, announcement, yearbook }: Surroundings): FactExample {
  const draft = {
    accreditorId: federation,
    festivalId: member,
    category: AccreditationCategory.COMPETITIVE,
    start: '[1951..1955]',
    end: '[..2026-03-11]',
    ongoing: false,
    attestations: [
      { id: 0, on: '2005-11-02', source: yearbook },
      { id: 0, on: '2024-05-23', source: null },
    ],
    citations: [{ source: announcement }, { source: yearbook }],
    note: 'Its first line.\nIts second.',
  };
  return example(accreditations, {
    draft,
    withoutSources: { ...draft, attestations: [], citations: [] },
    corrected: { ...draft, start: '1951' },
    itself: { ...draft, festivalId: federation },
    refused: DATED_REFUSALS.map(({ title, period, code }) => ({ title, code, draft: { ...draft, ...period, attestations: [] } })),
    attestedOutside: { ...draft, attestations: [{ id: 0, on: '1950', source: null }] },
    rows: [
      {
        accreditor: 'federation',
        festival: 'member',
        category: 'COMPETITIVE',
        start: '[1951..1955]',
        end: '[..2026-03-11]',
        attested_on: '2005-11-02@yearbook;2024-05-23',
        sources: 'announcement;yearbook',
        note: 'Its first line.\nIts second.',
      },
    ],
    days: { certain: '1990-01-01', outside: '1950-12-31' },
  });
}

function officeExample({ member, announcement, yearbook }: Surroundings): FactExample {
  const draft = {
    personName: 'Şəfəq Əliyeva',
    personWikidata: null,
    organizationId: member,
    title: 'Secretary General',
    start: '2001',
    end: null,
    ongoing: false,
    attestations: [{ id: 0, on: '2010~', source: null }],
    citations: [{ source: yearbook }, { source: announcement }],
  };
  return example(offices, {
    draft,
    withoutSources: { ...draft, citations: [] },
    corrected: { ...draft, personWikidata: 'Q42', end: '2012' },
    itself: null,
    refused: [
      ...DATED_REFUSALS.map(({ title, period, code }) => ({ title, code, draft: { ...draft, ...period, attestations: [] } })),
      { title: 'a person without a name', code: 'CELL_REQUIRED' as const, draft: { ...draft, personName: ' ' } },
    ],
    attestedOutside: { ...draft, attestations: [{ id: 0, on: '1999', source: null }] },
    rows: [
      {
        person: 'Şəfəq Əliyeva',
        organization: 'member',
        title: 'Secretary General',
        start: '2001',
        end: '',
        attested_on: '2010~',
        sources: 'yearbook;announcement',
      },
    ],
    days: { certain: '2005-01-01', outside: '2000-12-31' },
  });
}

function statedFigureExample({ federation, announcement }: Surroundings): FactExample {
  const draft = {
    organizationId: federation,
    measure: FigureMeasure.MEMBERS,
    value: 38,
    statedOn: '2025-12-11',
    citations: [{ source: announcement }],
    note: null,
  };
  return example(statedFigures, {
    draft,
    withoutSources: { ...draft, citations: [] },
    corrected: { ...draft, value: 39 },
    itself: null,
    refused: [
      { title: 'a date that is none', code: 'DATE_INVALID', draft: { ...draft, statedOn: 'December' } },
      { title: 'less than nothing', code: 'NUMBER_INVALID', draft: { ...draft, value: -1 } },
      { title: 'half a member', code: 'NUMBER_INVALID', draft: { ...draft, value: 37.5 } },
    ],
    attestedOutside: null,
    rows: [{ organization: 'federation', measure: 'MEMBERS', value: '38', stated_on: '2025-12-11', sources: 'announcement', note: '' }],
    days: null,
  });
}

function successionExample({ member, federation, announcement, yearbook }: Surroundings): FactExample {
  const draft = {
    kind: SuccessionKind.MERGED,
    predecessorId: member,
    successorId: federation,
    happenedOn: '2024-03',
    citations: [{ source: announcement }, { source: yearbook }],
    note: 'Both went in.',
  };
  return example(successions, {
    draft,
    withoutSources: { ...draft, citations: [] },
    corrected: { ...draft, happenedOn: '2024-03-05' },
    itself: { ...draft, predecessorId: federation },
    refused: [{ title: 'a date that is none', code: 'DATE_INVALID', draft: { ...draft, happenedOn: '2024-13' } }],
    attestedOutside: null,
    rows: [
      {
        kind: 'MERGED',
        predecessor: 'member',
        successor: 'federation',
        on: '2024-03',
        sources: 'announcement;yearbook',
        note: 'Both went in.',
      },
    ],
    days: null,
  });
}
