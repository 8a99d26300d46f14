import { citationsOver, citationsTogether } from '@guildhall/sources';
import { attestationsOver, attestationsTogether, identifyAttestations, idsOfAttestations } from '../core/attestations.js';
import { periodOver, sameDays } from '../core/dated-period.js';
import { ATTESTED_ON, END, NOTE, SOURCES, START } from '../core/fact-columns.js';
import type { FactKind } from '../core/fact-kind.js';
import { knownBy } from '../core/known-by.js';
import { RowReader } from '../core/row-reader.js';
import { attestedCell, periodCells, sourcesCell } from '../core/row-writer.js';
import { accreditationEvidenceOutside, accreditationRow, type AccreditationDraft, checkAccreditation } from './accreditation-draft.js';
import { AccreditationCategory, AccreditationEntity } from './accreditation.entity.js';

const COLUMN_OF: Readonly<Record<string, string>> = {
  accreditorId: 'accreditor',
  festivalId: 'festival',
  attestations: 'attested_on',
  citations: 'sources',
};

/** A federation grants a festival its recognition, in a category. */
export const accreditations: FactKind<AccreditationEntity, AccreditationDraft> = {
  recordType: 'Accreditation',
  name: 'accreditation',
  file: 'accreditations.csv',
  columns: [
    { name: 'accreditor', required: true, description: 'The slug of the organization that accredits.' },
    { name: 'festival', required: true, description: 'The slug of the festival.' },
    { name: 'category', required: true, description: `In which class: ${Object.values(AccreditationCategory).join(', ')}.` },
    START,
    END,
    ATTESTED_ON,
    SOURCES,
    NOTE,
  ],
  entity: AccreditationEntity,
  organizations: ['accreditorId', 'festivalId'],
  rowsBeginWith: ['accreditorId', 'festivalId'],
  attestationIds: idsOfAttestations,
  groupOf: () => null,
  read([cells = {}], ids) {
    const reader = new RowReader(cells, ids);
    const draft: AccreditationDraft = {
      accreditorId: reader.organization('accreditor'),
      festivalId: reader.organization('festival'),
      category: reader.oneOf('category', Object.values(AccreditationCategory), AccreditationCategory.OTHER),
      ...reader.period(),
      attestations: reader.attestations(),
      citations: reader.citations(),
      note: reader.text('note'),
    };
    return reader.rowOf(draft, checkAccreditation, accreditationRow, COLUMN_OF);
  },
  write: (row, slugs) => [
    {
      accreditor: slugs.organization(row.accreditorId),
      festival: slugs.organization(row.festivalId),
      category: row.category,
      ...periodCells(row),
      attested_on: attestedCell(row.attestations, slugs),
      sources: sourcesCell(row.citations, slugs),
      note: row.note ?? '',
    },
  ],
  check: checkAccreditation,
  evidenceOutside: accreditationEvidenceOutside,
  derive: accreditationRow,
  identify: (row, _id, newId) => ({ ...row, attestations: identifyAttestations(row.attestations, newId) }),
  ...knownBy(AccreditationEntity, { accreditorId: 'int8', festivalId: 'int8', category: 'text', start: 'text' }),
  combine: (current, row) => ({
    ...row,
    ...periodOver(current, row),
    attestations: attestationsOver(current.attestations, row.attestations),
    citations: citationsOver(current.citations, row.citations),
    note: row.note ?? current.note,
  }),
  saysTheSame: (row, other) =>
    row.accreditorId === other.accreditorId &&
    row.festivalId === other.festivalId &&
    row.category === other.category &&
    sameDays(row, other),
  takeOver: ({ ...row }, other) => ({
    ...row,
    attestations: attestationsTogether(row.attestations, other.attestations),
    citations: citationsTogether(row.citations, other.citations),
  }),
};
