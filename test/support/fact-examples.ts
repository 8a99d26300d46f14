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
  readonly reading: FactReading;
  /** When it holds; null where the kind has no period: then it is answered whatever day is asked for, and no lifetime clips it. */
  readonly holding: FactHolding | null;
}

/** How a kind is asked for over GraphQL. */
export interface FactReading {
  readonly typeName: string;
  /** Fields of the type that tell all that was recorded, and what is derived from it. */
  readonly told: string;
  /** The lists of the organizations that it binds in which it stands; `select` has ITEM where the fields of a fact go. */
  readonly lists: readonly { readonly of: 'member' | 'federation'; readonly field: string; readonly select: string }[];
  /** Whether the type tells every recorded state by itself. */
  readonly hasVersions: boolean;
}

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days on which an example holds, worked out by hand. */
export interface FactHolding {
  /** A day on which it surely holds, one on which it may, and one on which it cannot. */
  readonly days: { readonly certain: string; readonly possible: string; readonly outside: string };
  readonly spans: { readonly certain: Span; readonly possible: Span };
  /** What is left of it within a lifetime of any of its organizations; each bound is a year, and so known in part. */
  readonly clipped: {
    readonly founded: string;
    readonly dissolved: string;
    readonly spans: { readonly certain: Span; readonly possible: Span };
    /** Days on which it would hold without the lifetime: before the founding, and after the dissolution. */
    readonly before: string;
    readonly after: string;
  };
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

const DATE = '{ edtf earliest latest }';
const PERIOD = `period { edtf ongoing start ${DATE} end ${DATE} certain { from to } possible { from to } }`;
const CITED = 'citations { source { id title } locator note }';
const ATTESTED = `attestations { id on ${DATE} sources { id } exact }`;
const RECORDED = 'snapshot recorded { from { number recordedAt } to { number } }';
const bound = (...names: readonly string[]): string =>
  names.map((name) => `${name} { id name founded ${DATE} dissolved ${DATE} }`).join(' ');

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
    reading: {
      typeName: 'Membership',
      told: `${RECORDED} ${bound('member', 'federation')} category standing categoryCertain ${PERIOD} certainty announcedOn ${DATE} countries { code }
        terms { category standing ${PERIOD} announcedOn ${DATE} ${CITED} } ${ATTESTED} lastAttestedOn ${CITED}`,
      lists: [
        { of: 'member', field: 'memberships', select: '{ nodes { ITEM } }' },
        { of: 'federation', field: 'members', select: '{ nodes { ITEM } }' },
      ],
      hasVersions: true,
    },
    holding: {
      days: { certain: '2020-06-15', possible: '1998-06-01', outside: '1990-01-01' },
      spans: { certain: { from: '1999-12-31', to: null }, possible: { from: '1997-01-01', to: null } },
      // It goes on: surely until the first day on which the organization may have been dissolved.
      clipped: {
        founded: '2003',
        dissolved: '2030',
        spans: { certain: { from: '2003-01-01', to: '2030-01-01' }, possible: { from: '2003-01-01', to: '2030-12-31' } },
        before: '2002-12-31',
        after: '2031-01-01',
      },
    },
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
    reading: {
      typeName: 'Accreditation',
      told: `${RECORDED} ${bound('accreditor', 'festival')} category ${PERIOD} certainty ${ATTESTED} ${CITED}`,
      lists: [
        { of: 'member', field: 'accreditedBy', select: '{ nodes { ITEM } }' },
        { of: 'federation', field: 'accreditations', select: '{ nodes { ITEM } }' },
      ],
      hasVersions: false,
    },
    holding: {
      days: { certain: '1990-01-01', possible: '1952-06-01', outside: '1950-12-31' },
      spans: { certain: { from: '1955-12-31', to: '2024-05-23' }, possible: { from: '1951-01-01', to: '2026-03-11' } },
      // It is recorded that it ended: that is evidence that the organization still stood.
      clipped: {
        founded: '1960',
        dissolved: '2010',
        spans: { certain: { from: '1960-01-01', to: '2010-12-31' }, possible: { from: '1960-01-01', to: '2010-12-31' } },
        before: '1959-12-31',
        after: '2011-01-01',
      },
    },
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
    reading: {
      typeName: 'Office',
      told: `${RECORDED} person { name wikidata } ${bound('organization')} title ${PERIOD} certainty ${ATTESTED} ${CITED}`,
      lists: [{ of: 'member', field: 'offices', select: '{ ITEM }' }],
      hasVersions: false,
    },
    holding: {
      days: { certain: '2005-01-01', possible: '2015-01-01', outside: '2000-12-31' },
      spans: { certain: { from: '2001-12-31', to: '2009-01-01' }, possible: { from: '2001-01-01', to: null } },
      clipped: {
        founded: '2003',
        dissolved: '2008',
        spans: { certain: { from: '2003-01-01', to: '2008-12-31' }, possible: { from: '2003-01-01', to: '2008-12-31' } },
        before: '2002-12-31',
        after: '2009-01-01',
      },
    },
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
    reading: {
      typeName: 'StatedFigure',
      told: `${RECORDED} ${bound('organization')} measure value statedOn ${DATE} counted { certain possible } agreement ${CITED}`,
      lists: [{ of: 'federation', field: 'statedFigures', select: '{ ITEM }' }],
      hasVersions: false,
    },
    // It was said on a day, and is answered for ever.
    holding: null,
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
    reading: {
      typeName: 'Succession',
      told: `${RECORDED} kind ${bound('predecessor', 'successor')} on ${DATE} ${CITED}`,
      lists: [
        { of: 'member', field: 'successions', select: '{ ITEM }' },
        { of: 'federation', field: 'successions', select: '{ ITEM }' },
      ],
      hasVersions: false,
    },
    // It happened on a day, and is answered for ever, also of organizations that are no more.
    holding: null,
  });
}
