import { citationsOver, citationsTogether } from '@guildhall/sources';
import { attestationsOver, attestationsTogether, identifyAttestations, idsOfAttestations } from '../core/attestations.js';
import { periodOver, sameDays } from '../core/dated-period.js';
import { ATTESTED_ON, END, SOURCES, START } from '../core/fact-columns.js';
import type { FactKind } from '../core/fact-kind.js';
import { knownBy } from '../core/known-by.js';
import { RowReader } from '../core/row-reader.js';
import { attestedCell, periodCells, sourcesCell } from '../core/row-writer.js';
import { checkOffice, type OfficeDraft, officeEvidenceOutside, officeRow } from './office-draft.js';
import { OfficeEntity } from './office.entity.js';

const COLUMN_OF: Readonly<Record<string, string>> = {
  personName: 'person',
  organizationId: 'organization',
  attestations: 'attested_on',
  citations: 'sources',
};

/** A person holds a title in an organization. */
export const offices: FactKind<OfficeEntity, OfficeDraft> = {
  recordType: 'Office',
  name: 'office',
  file: 'offices.csv',
  columns: [
    { name: 'person', required: true, description: 'The name of the person, as the sources write it.' },
    { name: 'organization', required: true, description: 'The slug of the organization.' },
    { name: 'title', required: true, description: 'The title of the office.' },
    START,
    END,
    ATTESTED_ON,
    SOURCES,
  ],
  entity: OfficeEntity,
  organizations: ['organizationId'],
  rowsBeginWith: ['personName', 'organizationId'],
  attestationIds: idsOfAttestations,
  groupOf: () => null,
  read([cells = {}], ids) {
    const reader = new RowReader(cells, ids);
    const draft: OfficeDraft = {
      personName: reader.cell('person'),
      personWikidata: null,
      organizationId: reader.organization('organization'),
      title: reader.cell('title'),
      ...reader.period(),
      attestations: reader.attestations(),
      citations: reader.citations(),
    };
    return reader.rowOf(draft, checkOffice, officeRow, COLUMN_OF);
  },
  write: (row, slugs) => [
    {
      person: row.personName,
      organization: slugs.organization(row.organizationId),
      title: row.title,
      ...periodCells(row),
      attested_on: attestedCell(row.attestations, slugs),
      sources: sourcesCell(row.citations, slugs),
    },
  ],
  check: checkOffice,
  evidenceOutside: officeEvidenceOutside,
  derive: officeRow,
  identify: (row, _id, newId) => ({ ...row, attestations: identifyAttestations(row.attestations, newId) }),
  ...knownBy(OfficeEntity, { personName: 'text', organizationId: 'int8', title: 'text', start: 'text' }),
  combine: (current, row) => ({
    ...row,
    ...periodOver(current, row),
    personWikidata: row.personWikidata ?? current.personWikidata,
    attestations: attestationsOver(current.attestations, row.attestations),
    citations: citationsOver(current.citations, row.citations),
  }),
  saysTheSame: (row, other) =>
    row.personName === other.personName && row.organizationId === other.organizationId && row.title === other.title && sameDays(row, other),
  takeOver: ({ ...row }, other) => ({
    ...row,
    personWikidata: row.personWikidata ?? other.personWikidata,
    attestations: attestationsTogether(row.attestations, other.attestations),
    citations: citationsTogether(row.citations, other.citations),
  }),
};
