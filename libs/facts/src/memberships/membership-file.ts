import { recordId } from '@guildhall/storage';
import { ATTESTED_ON, END, NOTE, SOURCES, START } from '../core/fact-columns.js';
import type { Cells, CellProblem, FileColumn, IdsBySlug, SlugsById, Unidentified } from '../core/fact-kind.js';
import { RowReader } from '../core/row-reader.js';
import { attestedCell, periodCells, sourcesCell } from '../core/row-writer.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { checkMembership, type MembershipDraft, membershipRow } from './membership-draft.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';

/** The columns of memberships.csv. One row is one term. */
export const MEMBERSHIP_COLUMNS: readonly FileColumn[] = [
  {
    name: 'membership',
    required: false,
    description: 'Rows with the same text are the terms of one membership; empty: a membership of its own.',
  },
  { name: 'member', required: true, description: 'The slug of the organization that belongs.' },
  { name: 'federation', required: true, description: 'The slug of the organization to which it belongs.' },
  { name: 'category', required: true, description: `As what it belongs: ${Object.values(MembershipCategory).join(', ')}.` },
  { name: 'standing', required: false, description: 'Whether its rights are in force: ACTIVE (also when empty) or SUSPENDED.' },
  START,
  END,
  { name: 'announced_on', required: false, description: 'When the beginning of the term was made public (EDTF).' },
  ATTESTED_ON,
  {
    name: 'countries',
    required: false,
    holds: 'LIST',
    description: "The countries that it represents; empty: the member's own. The same in all rows of a membership.",
  },
  SOURCES,
  NOTE,
  { name: 'public_id', required: false, description: 'The permanent id; kept when given, made when not.' },
];

const SAME_IN_ALL_ROWS = ['member', 'federation', 'countries', 'public_id'];
const COLUMN_OF_TERM: Readonly<Record<string, string>> = {
  end: 'end',
  announcedOn: 'announced_on',
  attestations: 'attested_on',
  citations: 'sources',
  note: 'note',
};
const COLUMN_OF: Readonly<Record<string, string>> = {
  key: 'membership',
  memberId: 'member',
  federationId: 'federation',
  countries: 'countries',
};

/** Reads the rows of one membership. */
export function readMembership(
  rows: readonly Cells[],
  ids: IdsBySlug,
): { row: Unidentified<MembershipEntity> } | { problems: CellProblem[] } {
  const readers = rows.map((cells, row) => new RowReader(cells, ids, row));
  const [first] = readers;
  const draft: MembershipDraft = {
    key: first?.text('membership') ?? null,
    memberId: first?.organization('member') ?? Number.NaN,
    federationId: first?.organization('federation') ?? Number.NaN,
    countries: first?.list('countries') ?? [],
    terms: readers.map(readTerm),
  };
  for (const reader of readers.slice(1)) refuseDisagreement(reader, rows[0] ?? {});
  for (const violation of checkMembership(draft)) {
    const [property, row] = violation.path;
    const isTerm = property === 'terms' && typeof row === 'number';
    (isTerm ? readers[row] : first)?.refuseAll([violation], columnOf);
  }
  const problems = readers.flatMap((reader) => reader.problems);
  return problems.length > 0 ? { problems } : { row: membershipRow(draft) };
}

/** The rows of a membership, one for each term. Several terms need a key to hold them together. */
export function writeMembership(row: MembershipEntity, slugs: SlugsById): Cells[] {
  const key = row.key ?? (row.terms.length > 1 ? recordId('Membership', row.id) : '');
  return row.terms.map((term) => ({
    membership: key,
    member: slugs.organization(row.memberId),
    federation: slugs.organization(row.federationId),
    category: term.category,
    standing: term.standing,
    ...periodCells(term),
    announced_on: term.announcedOn ?? '',
    attested_on: attestedCell(term.attestations, slugs),
    countries: row.countries.join(';'),
    sources: sourcesCell(term.citations, slugs),
    note: term.note ?? '',
  }));
}

function readTerm(reader: RowReader): StoredTerm {
  return {
    category: reader.oneOf('category', Object.values(MembershipCategory), MembershipCategory.UNKNOWN),
    standing: reader.oneOf('standing', Object.values(MembershipStanding), MembershipStanding.ACTIVE, 'otherwise'),
    ...reader.period(),
    announcedOn: reader.text('announced_on'),
    attestations: reader.attestations(),
    citations: reader.citations(),
    note: reader.text('note'),
  };
}

function refuseDisagreement(reader: RowReader, first: Cells): void {
  for (const column of SAME_IN_ALL_ROWS) {
    const said = first[column] ?? '';
    if (reader.cell(column) === said) continue;
    const message = `The rows of one membership have the same ${column}; the first of them says ${said === '' ? 'nothing' : `"${said}"`}.`;
    reader.refuse(column, 'CELL_CONFLICT', message);
  }
}

function columnOf([property, , ofTerm]: readonly (string | number)[]): string {
  return (property === 'terms' ? COLUMN_OF_TERM[ofTerm ?? ''] : COLUMN_OF[property ?? '']) ?? 'start';
}
