import { ENUMS, INPUTS } from '../api/generated/input-types.js';
import type { Proposed, ProposedObject } from './proposed-input.js';

/** What a field of an input takes. */
export interface FieldType {
  /** Of one value, also where it takes a list of them. */
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** Nobody decides by them, or they belong to one request only. */
const NOT_ADDED = new Set(['idempotencyKey', 'expectedRevision']);

/** Inputs whose lists stand instead of those that are recorded: corrections, and the terms in them. */
const REPLACING = /^(?:Correct\w*|Term)Input$/;

/** The name of the input that a mutation takes; undefined for one that is gone, or cannot be proposed. */
export function inputOf(mutation: string): string | undefined {
  return typeOf('ProposedChangeInput', mutation)?.name;
}

/** What a field of an input takes; undefined where the registry knows no such field. */
export function typeOf(input: string | undefined, field: string): FieldType | undefined {
  const written = INPUTS[input ?? '']?.[field];
  const name = written === undefined ? undefined : /\w+/.exec(written)?.[0];
  return written === undefined || name === undefined
    ? undefined
    : { name, isList: written.startsWith('['), isRequired: written.endsWith('!') };
}

/** Whether it is written by itself, and not made of fields. */
function isPlain({ name }: FieldType): boolean {
  return INPUTS[name] === undefined;
}

/** The values of which a field takes one; undefined where it takes any text. */
export function valuesOf(type: FieldType | undefined): readonly string[] | undefined {
  return ENUMS[type?.name ?? ''];
}

/**
 * The fields that can be added to an input: those that are not there, and of lists one more. About another record it would be another proposal: so those that name
 * one are not. A correction replaces lists as a whole: one that it leaves out is not begun, or all that the record has would be gone.
 */
export function addableFields(input: string | undefined, value: ProposedObject): string[] {
  return Object.keys(INPUTS[input ?? ''] ?? {}).filter((field) => {
    const type = typeOf(input, field);
    if (type === undefined || NOT_ADDED.has(field) || !canBeTyped(type)) return false;
    return type.isList ? Array.isArray(value[field]) || !REPLACING.test(input ?? '') : !(field in value);
  });
}

function canBeTyped(type: FieldType): boolean {
  if (isPlain(type)) return type.name !== 'ID';
  return requiredOf(type).every(([, inner]) => canBeTyped(inner));
}

/** What stands in a field that was just added, to be typed over: an object with what it must have. */
export function firstValue(type: FieldType): Proposed {
  if (isPlain(type)) return type.name === 'Boolean' ? false : '';
  return Object.fromEntries(requiredOf(type).map(([field, inner]) => [field, inner.isList ? [firstValue(inner)] : firstValue(inner)]));
}

/** The fields that an input must have. Of a reference to a record or to a new one, the new one: that can be typed. */
function requiredOf({ name }: FieldType): [string, FieldType][] {
  return Object.keys(INPUTS[name] ?? {}).flatMap((field): [string, FieldType][] => {
    const type = typeOf(name, field);
    return type && (type.isRequired || field === 'new') ? [[field, type]] : [];
  });
}
