import { type Change, ChangeType, CriticalityLevel, diff, type TypeOfChangeType } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** Something of a floor that a schema lacks, or has otherwise. */
export interface Breach {
  /** Where: `Query.viewer`, `Role`; the sentence itself where it has no place. */
  readonly place: string;
  readonly sentence: string;
}

/** What asks for other values than before, or means something else when it is left out; `graphql-inspector` thinks some of it harmless. */
const ASKED_OTHERWISE: ReadonlySet<string> = new Set<string>([
  ChangeType.FieldArgumentTypeChanged,
  ChangeType.InputFieldTypeChanged,
  ChangeType.DirectiveUsageInputObjectAdded,
  ChangeType.DirectiveUsageInputObjectRemoved,
]);

/**
 * What a schema breaks of a floor. More of anything is fine, and a result that is never null where it might have been; what is asked with (arguments and
 * input fields) keeps its type and its default, and may get a default where it had none.
 */
export async function breachesOf(floor: GraphQLSchema, served: GraphQLSchema): Promise<Breach[]> {
  const changes = await diff(floor, served);
  return changes
    .filter(breaks)
    .filter(isOfKnown(floor))
    .map((change) => ({ place: change.path ?? change.message, sentence: change.message }));
}

/** A type that is new asks nobody for anything yet. */
function isOfKnown(floor: GraphQLSchema): (change: Change<TypeOfChangeType>) => boolean {
  return ({ type, path }) =>
    type !== ChangeType.DirectiveUsageInputObjectAdded || floor.getType((path ?? '').split('.')[0] ?? '') !== undefined;
}

function breaks(change: Change<TypeOfChangeType>): boolean {
  if (change.criticality.level === CriticalityLevel.Breaking || ASKED_OTHERWISE.has(change.type)) return true;
  const isDefault = change.type === ChangeType.FieldArgumentDefaultChanged || change.type === ChangeType.InputFieldDefaultValueChanged;
  return isDefault && (change.meta as { oldDefaultValue?: unknown }).oldDefaultValue !== undefined;
}

/** The breaches that are not expected, and what is expected but no longer one: its entry in the list has to go. */
export function unexpected(breaches: readonly Breach[], expected: readonly string[]): { breaches: Breach[]; needless: string[] } {
  const places = new Set(breaches.map(({ place }) => place));
  return {
    breaches: breaches.filter(({ place }) => !expected.includes(place)),
    needless: expected.filter((place) => !places.has(place)),
  };
}
