import { citationsOver, citationsTogether } from '@guildhall/sources';
import { NOTE, SOURCES } from '../core/fact-columns.js';
import type { FactKind } from '../core/fact-kind.js';
import { knownBy } from '../core/known-by.js';
import { RowReader } from '../core/row-reader.js';
import { sourcesCell } from '../core/row-writer.js';
import { checkSuccession, type SuccessionDraft, successionRow } from './succession-draft.js';
import { SuccessionEntity, SuccessionKind } from './succession.entity.js';

const COLUMN_OF: Readonly<Record<string, string>> = {
  predecessorId: 'predecessor',
  successorId: 'successor',
  happenedOn: 'on',
  citations: 'sources',
};
const byIdentity = knownBy(SuccessionEntity, { kind: 'text', predecessorId: 'int8', successorId: 'int8' });

/** One organization came from another. */
export const successions: FactKind<SuccessionEntity, SuccessionDraft> = {
  recordType: 'Succession',
  name: 'succession',
  file: 'successions.csv',
  columns: [
    { name: 'kind', required: true, description: `How the one came from the other: ${Object.values(SuccessionKind).join(', ')}.` },
    { name: 'predecessor', required: true, description: 'The slug of the organization before.' },
    { name: 'successor', required: true, description: 'The slug of the organization after.' },
    { name: 'on', required: false, description: 'The day on which it happened (EDTF).' },
    SOURCES,
    NOTE,
  ],
  entity: SuccessionEntity,
  organizations: ['predecessorId', 'successorId'],
  rowsBeginWith: ['kind', 'predecessorId', 'successorId'],
  earliestDay: 'happenedEarliest',
  groupOf: () => null,
  read([cells = {}], ids) {
    const reader = new RowReader(cells, ids);
    const draft: SuccessionDraft = {
      kind: reader.oneOf('kind', Object.values(SuccessionKind), SuccessionKind.REPLACED),
      predecessorId: reader.organization('predecessor'),
      successorId: reader.organization('successor'),
      happenedOn: reader.text('on'),
      citations: reader.citations(),
      note: reader.text('note'),
    };
    return reader.rowOf(draft, checkSuccession, successionRow, COLUMN_OF);
  },
  write: (row, slugs) => [
    {
      kind: row.kind,
      predecessor: slugs.organization(row.predecessorId),
      successor: slugs.organization(row.successorId),
      on: row.happenedOn ?? '',
      sources: sourcesCell(row.citations, slugs),
      note: row.note ?? '',
    },
  ],
  check: checkSuccession,
  evidenceOutside: () => [],
  derive: successionRow,
  identify: (row) => row,
  ...byIdentity,
  combine: (current, row) => ({
    ...row,
    happenedOn: row.happenedOn ?? current.happenedOn,
    citations: citationsOver(current.citations, row.citations),
    note: row.note ?? current.note,
  }),
  saysTheSame: (row, other) => byIdentity.keysOf(row)[0] === byIdentity.keysOf(other)[0],
  takeOver: ({ ...row }, other) => ({
    ...row,
    happenedOn: row.happenedOn ?? other.happenedOn,
    citations: citationsTogether(row.citations, other.citations),
  }),
};
