import { FACT_KINDS, type FactKind } from '@guildhall/facts';
import type { Judgement } from '@guildhall/journal';
import { OrganizationEntity } from '@guildhall/organizations';
import { readPublicId, type RecordType, recordTypeOf, type EntityClass } from '@guildhall/storage';

/** What can be retracted, and so can come back: an organization, or a fact of some kind. */
export interface Retractable {
  readonly recordType: RecordType;
  readonly entity: EntityClass;
  /** Null: an organization. */
  readonly kind: FactKind | null;
}

const ALL: readonly Retractable[] = [
  { recordType: 'Organization', entity: OrganizationEntity, kind: null },
  ...FACT_KINDS.map((kind) => ({ recordType: kind.recordType, entity: kind.entity, kind })),
];

/** What an id names; undefined where nothing of the kind could be retracted. */
export function retractableOf(text: string): Retractable | undefined {
  const id = readPublicId(text);
  const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
  return ALL.find(({ recordType }) => recordType === type);
}

/** Judges the id of an organization or of a fact. */
export function refuseRetractable(text: string): Judgement | null {
  return retractableOf(text) ? null : refusedId(text, 'an organization or a fact');
}

/** Judges the id of a fact of any kind. */
export function refuseNoFact(text: string): Judgement | null {
  const found = retractableOf(text);
  return found && found.kind !== null ? null : refusedId(text, 'a fact');
}

/** One that no record can have is told from one of another kind. */
function refusedId(text: string, what: string): Judgement {
  const shown = JSON.stringify(text.slice(0, 40));
  return readPublicId(text) === 'mistyped'
    ? { message: `${shown} is mistyped: its checksum does not fit, so no record has this id.` }
    : { message: `${shown} is not the id of ${what}; write one such as mem_0123456789.` };
}
