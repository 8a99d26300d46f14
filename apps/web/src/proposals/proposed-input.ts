import type { ProposedChangeInput } from '../api/generated/graphql.js';

/** The input of a mutation as it was proposed: whatever JSON holds. */
export type Proposed = string | number | boolean | null | readonly Proposed[] | ProposedObject;
export interface ProposedObject {
  readonly [field: string]: Proposed;
}

/** The way to a value in an input, from the outside in; numbers are places in lists, from 0. */
export type FieldPath = readonly (string | number)[];

const RECORD_ID = /^[a-z]{3}_[0-9a-z]{10}$/;

/** Keys for retries are made up by who sends; nobody decides by them. */
const UNTOLD = new Set(['idempotencyKey']);

/** Reads the JSON text of an input. */
export function readProposed(text: string): ProposedObject {
  return JSON.parse(text) as ProposedObject;
}

export function isObject(value: Proposed | undefined): value is ProposedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it names a record of the registry. */
export function isRecordId(value: Proposed): value is string {
  return typeof value === 'string' && RECORD_ID.test(value);
}

/** The fields of an input that somebody should see. */
export function toldFields(value: ProposedObject): [string, Proposed][] {
  return Object.entries(value).filter(([field]) => !UNTOLD.has(field));
}

/** What a reference leads to: a record by its id, or one that is to be registered; it is no level of its own for a reader. */
export function referenceOf(value: Proposed): { readonly step: 'id' | 'new'; readonly value: Proposed } | null {
  if (!isObject(value)) return null;
  const [[step, inner] = ['', null], ...others] = Object.entries(value);
  return others.length === 0 && (step === 'id' || step === 'new') ? { step, value: inner } : null;
}

/** All records that an input names, each once. */
export function recordIdsIn(value: Proposed): string[] {
  if (isRecordId(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap((inner: Proposed) => recordIdsIn(inner)))];
}

/** The name of the field in which a value stands, also where it is one of a list. */
export function fieldOf(path: FieldPath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

/** The same input with another value in one place. */
export function withValue(input: Proposed, path: FieldPath, value: Proposed): Proposed {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((inner: Proposed, place) => (place === step ? withValue(inner, rest, value) : inner));
  if (!isObject(input)) return input;
  return { ...input, [step]: withValue(input[step] ?? null, rest, value) };
}

/** An input without the texts that were emptied, and without that of which nothing is left then: the registry is sent nothing in their place. */
export function withoutEmptied(input: Proposed): Proposed {
  if (Array.isArray(input)) return (input as readonly Proposed[]).filter((one) => !isEmptied(one)).map(withoutEmptied);
  if (!isObject(input)) return input;
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, inner]) => (isEmptied(inner) ? [] : [[field, withoutEmptied(inner)] as const])),
  );
}

/** A text that was emptied, or what held nothing else. A list that was empty before says that there are none. */
function isEmptied(value: Proposed): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one: Proposed) => isObject(one) && isEmptied(one));
  if (!isObject(value)) return value === '';
  const held = Object.values(value);
  return held.length > 0 && held.every(isEmptied);
}

/** An input as the change that it would be: one field, with the name of its mutation. */
export function changeOf(mutation: string, input: Proposed): ProposedChangeInput {
  return { [mutation]: input } as unknown as ProposedChangeInput;
}
