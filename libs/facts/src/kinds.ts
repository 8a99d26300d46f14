import { Bug } from '@guildhall/problems';
import type { RecordType } from '@guildhall/storage';
import { accreditations } from './accreditations/accreditation.kind.js';
import type { FactKind } from './core/fact-kind.js';
import { memberships } from './memberships/membership.kind.js';
import { offices } from './offices/office.kind.js';
import { statedFigures } from './stated-figures/stated-figure.kind.js';
import { successions } from './successions/succession.kind.js';

/** Every kind of dated fact, in the order of the files. A new kind is a folder, a line here and a migration. */
export const FACT_KINDS: readonly FactKind[] = [memberships, accreditations, offices, statedFigures, successions];

/** The kind whose records have a type. */
export function factKind(recordType: RecordType): FactKind {
  const kind = FACT_KINDS.find((one) => one.recordType === recordType);
  if (kind === undefined) throw new Bug(`No kind of fact has records of type ${recordType}`);
  return kind;
}
