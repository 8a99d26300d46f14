import { citationsOver, citationsTogether } from '@guildhall/sources';
import { NOTE, SOURCES } from '../core/fact-columns.js';
import type { FactKind } from '../core/fact-kind.js';
import { knownBy } from '../core/known-by.js';
import { RowReader } from '../core/row-reader.js';
import { sourcesCell } from '../core/row-writer.js';
import { checkStatedFigure, type StatedFigureDraft, statedFigureRow } from './stated-figure-draft.js';
import { FigureMeasure, StatedFigureEntity } from './stated-figure.entity.js';

const COLUMN_OF: Readonly<Record<string, string>> = { organizationId: 'organization', statedOn: 'stated_on', citations: 'sources' };
const byIdentity = knownBy(StatedFigureEntity, { organizationId: 'int8', measure: 'text', statedOn: 'text', value: 'int4' });

/** An organization or the press said what its size was. It has no period, so nothing attests it but its sources. */
export const statedFigures: FactKind<StatedFigureEntity, StatedFigureDraft> = {
  recordType: 'StatedFigure',
  name: 'stated-figure',
  file: 'stated_figures.csv',
  columns: [
    { name: 'organization', required: true, description: 'The slug of the organization whose size it is.' },
    { name: 'measure', required: true, description: `What is counted: ${Object.values(FigureMeasure).join(', ')}.` },
    { name: 'value', required: true, holds: 'INTEGER', description: 'The number, in digits.' },
    {
      name: 'stated_on',
      required: true,
      mayBeEmpty: true,
      description: 'The day of which it was said (EDTF); empty where the source has no date.',
    },
    SOURCES,
    NOTE,
  ],
  entity: StatedFigureEntity,
  organizations: ['organizationId'],
  rowsBeginWith: ['organizationId', 'measure'],
  earliestDay: 'statedEarliest',
  groupOf: () => null,
  read([cells = {}], ids) {
    const reader = new RowReader(cells, ids);
    const draft: StatedFigureDraft = {
      organizationId: reader.organization('organization'),
      measure: reader.oneOf('measure', Object.values(FigureMeasure), FigureMeasure.MEMBERS),
      value: reader.number('value'),
      statedOn: reader.cell('stated_on'),
      citations: reader.citations(),
      note: reader.text('note'),
    };
    return reader.rowOf(draft, checkStatedFigure, statedFigureRow, COLUMN_OF);
  },
  write: (row, slugs) => [
    {
      organization: slugs.organization(row.organizationId),
      measure: row.measure,
      value: String(row.value),
      stated_on: row.statedOn,
      sources: sourcesCell(row.citations, slugs),
      note: row.note ?? '',
    },
  ],
  check: checkStatedFigure,
  evidenceOutside: () => [],
  derive: statedFigureRow,
  identify: (row) => row,
  ...byIdentity,
  combine: (current, row) => ({ ...row, citations: citationsOver(current.citations, row.citations), note: row.note ?? current.note }),
  saysTheSame: (row, other) => byIdentity.keysOf(row)[0] === byIdentity.keysOf(other)[0],
  takeOver: ({ ...row }, other) => ({ ...row, citations: citationsTogether(row.citations, other.citations) }),
};
