import { expect, it } from '@jest/globals';
import type { RecordOf } from './record-of.js';
import { type DoneOperation, undoing } from './undo.js';

const operation = (
  kind: DoneOperation['kind'],
  recordType: string,
  recordId: string,
  recordBefore: DoneOperation['recordBefore'] = null,
  record: DoneOperation['record'] = null,
): DoneOperation => ({ id: recordId, kind, recordType, recordId, record, recordBefore });

const organization = (id: string) => ({ id, slug: id, name: id });
const succession: RecordOf<'Succession'> = {
  __typename: 'Succession',
  id: 'x',
  successionKind: 'RENAMED',
  on: null,
  predecessor: organization('o'),
  successor: organization('p'),
  citations: [],
};

const office: RecordOf<'Office'> = {
  __typename: 'Office',
  id: 'f',
  officeTitle: 'Chair',
  person: { name: 'Leyla', wikidata: null },
  organization: organization('o'),
  period: { edtf: '2001/..', ongoing: true, start: { edtf: '2001' }, end: null },
  attestations: [{ id: 'a', on: { edtf: '2005' }, sources: [{ id: 's', title: 'A list' }] }],
  citations: [],
};

const plan = (...operations: DoneOperation[]): string[] =>
  undoing(operations, 7, 'Taken back').map(({ mutation, input }) => `${mutation} ${String(input['id'] ?? input['source'])}`);

it('retracts what was new, facts before their organizations, and leaves sources', () => {
  expect(
    plan(operation('CREATED', 'Source', 's'), operation('CREATED', 'Organization', 'o'), operation('CREATED', 'Membership', 'm')),
  ).toEqual(['retractMembership m', 'retractOrganization o']);
});

it('lets what was retracted stand again, organizations before their facts', () => {
  expect(plan(operation('RETRACTED', 'Membership', 'm'), operation('RETRACTED', 'Organization', 'o'))).toEqual([
    'unretract o',
    'unretract m',
  ]);
});

it('takes a merge back as a whole, whatever else it did', () => {
  expect(
    plan(operation('CORRECTED', 'Membership', 'm'), operation('RETRACTED', 'Office', 'f'), operation('MERGED', 'Organization', 'o')),
  ).toEqual(['unmergeOrganizations o']);
});

it('corrects a succession back to what stood', () => {
  expect(undoing([operation('CORRECTED', 'Succession', 'x', succession)], 7, 'Taken back')).toEqual([
    { mutation: 'correctSuccession', input: { id: 'x', message: 'Taken back', kind: 'RENAMED', on: null, expectedRevision: 7 } },
  ]);
});

it('takes back what a source was said to show of an office, says again what it no longer shows, and corrects only what is other', () => {
  const bare = { ...office, attestations: [] };
  expect(plan(operation('CORRECTED', 'Office', 'f', bare, office))).toEqual(['retractOfficeAttestation a']);
  expect(plan(operation('CORRECTED', 'Office', 'f', office, bare))).toEqual(['attestOffice f']);
  expect(plan(operation('CORRECTED', 'Office', 'f', office, { ...office, officeTitle: 'President' }))).toEqual(['correctOffice f']);
});

it('takes nothing back where something of it cannot be: a redaction, what stands again after a merge', () => {
  const made = operation('CREATED', 'Membership', 'm');
  expect(plan(made, operation('REDACTED', 'Office', 'f'))).toEqual([]);
  expect(plan(made, operation('CORRECTED', 'Organization', 'o'))).toEqual([]);
});
