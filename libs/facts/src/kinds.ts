import { Bug } from '@guildhall/problems';
import type { RecordType } from '@guildhall/storage';
import type { FactKind } from './core/fact-kind.js';
import { memberships } from './memberships/membership.kind.js';

/** Every kind of dated fact, in the order of the files. A new kind is a folder, a line here and a migration. */
export const FACT_KINDS: readonly FactKind[] = [memberships];

/** The kind whose records have a type. */
export function factKind(recordType: RecordType): FactKind {
  const kind = FACT_KINDS.find((one) => one.recordType === recordType);
  if (kind === undefined) throw new Bug(`No kind of fact has records of type ${recordType}`);
  return kind;
}
