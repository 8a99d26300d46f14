import { FACT_KINDS, type FactKind } from '@guildhall/facts';
import { OrganizationEntity } from '@guildhall/organizations';
import { type EntityClass, readPublicId, type RecordType, recordTypeOf } from '@guildhall/storage';

/** What can be retracted, and so can come back: an organization, or a fact of some kind. */
export interface Retractable {
  readonly recordType: RecordType;
  readonly entity: EntityClass;
  /** Null: an organization. */
  readonly kind: FactKind | null;
}

export const RETRACTABLES: readonly Retractable[] = [
  { recordType: 'Organization', entity: OrganizationEntity, kind: null },
  ...FACT_KINDS.map((kind) => ({ recordType: kind.recordType, entity: kind.entity, kind })),
];

/** What an id names; undefined where nothing of the kind could be retracted. */
export function retractableOf(text: string): Retractable | undefined {
  const id = readPublicId(text);
  const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
  return RETRACTABLES.find(({ recordType }) => recordType === type);
}
