import type { Input, Mutation, Operation } from './operation.js';
import { idOfNumber } from './written-id.js';

/** An id of an input, before it is known which ids there are. */
export interface PlannedId {
  /** Of a record that was made before, perhaps retracted since; or of none: `unknown`, `mistyped`, `slug`. */
  readonly way: 'made' | 'upper-case' | 'unknown' | 'mistyped' | 'slug';
  readonly kind: 'src' | 'org' | 'mem';
  readonly number: number;
}

/** How an operation tells what its writer has seen: the newest revision less some; undefined: it does not. */
export type Seen = number | undefined;

/** An operation before it is known which ids and revisions there are. */
export interface Plan {
  readonly mutation: Mutation;
  readonly ids: { readonly [name in 'id' | 'member' | 'federation']?: PlannedId };
  readonly citations: readonly PlannedId[] | null | undefined;
  readonly citation: PlannedId | undefined;
  readonly seen: Seen;
  readonly rest: Omit<Input, 'id' | 'member' | 'federation' | 'citations' | 'citation' | 'expectedRevision'>;
}

/** Sends an operation again that was sent with a key: as it was, or with another message. */
export interface Repetition {
  readonly repeats: number;
  readonly otherwise: boolean;
}

/** Ids of all records that were made, in their order. */
export interface MadeIds {
  readonly src: readonly string[];
  readonly org: readonly string[];
  readonly mem: readonly string[];
}

export function operationOf(plan: Plan, made: MadeIds, revision: number): Operation {
  const idOf = (id: PlannedId): string => written(id, made);
  const { mutation, ids, citations, citation, seen, rest } = plan;
  const sources = citations && citations.map(idOf);
  const input: Input = {
    ...rest,
    ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, idOf(id)])),
    ...(sources === undefined ? {} : { citations: sources && citedOnce(mutation, sources).map((id) => ({ source: { id } })) }),
    ...(citation === undefined ? {} : { citation: { source: { id: idOf(citation) } } }),
    ...(seen === undefined ? {} : { expectedRevision: Math.max(0, revision - seen) }),
  };
  return { mutation, input };
}

/** To cite a source twice is refused of organizations; of memberships nothing is said about it. */
function citedOnce(mutation: Mutation, ids: readonly string[]): readonly string[] {
  if (mutation.endsWith('Organization')) return ids;
  const lower = ids.map((id) => id.toLowerCase());
  return ids.filter((_, place) => lower.indexOf(lower[place] ?? '') === place);
}

/** The operation that is sent again; undefined where none was sent with a key. */
export function repeated({ repeats, otherwise }: Repetition, keyed: readonly Operation[]): Operation | undefined {
  const first = keyed[repeats % keyed.length];
  if (!first || !otherwise) return first;
  const { mutation, input } = first;
  return mutation === 'attestMembership'
    ? { mutation, input: { ...input, on: input.on === '2004' ? '2005' : '2004' } }
    : { mutation, input: { ...input, message: 'In other words' } };
}

function written({ way, kind, number }: PlannedId, made: MadeIds): string {
  // Of the last few, so that much happens to each.
  const known = made[kind].slice(-5);
  const id = known[number % known.length] ?? idOfNumber(kind, number);
  switch (way) {
    case 'made':
      return id;
    case 'upper-case':
      return id.toUpperCase();
    case 'unknown':
      return idOfNumber(kind, number);
    case 'mistyped':
      return `${id.slice(0, -1)}${(Number(id.slice(-1)) + 1) % 10}`;
    default:
      return 'a-slug';
  }
}
