import type { ActorKind, ChangeFilter, ChangeKind } from '../api/generated/graphql.js';

/** What a change may do to a record, in the order in which it is offered. */
export const CHANGE_KINDS = [
  'CREATED',
  'CHANGED',
  'CORRECTED',
  'ENDED',
  'RETRACTED',
  'MERGED',
  'REDACTED',
] as const satisfies readonly ChangeKind[];
export const ACTOR_KINDS = ['PERSON', 'PROGRAM', 'IMPORT', 'SYSTEM'] as const satisfies readonly ActorKind[];
export const RECORD_TYPES = ['Organization', 'Membership', 'Accreditation', 'Office', 'StatedFigure', 'Succession', 'Source'] as const;

/** What the change log is narrowed to, as its address says it; those of `/changes.atom` have the same names. */
export interface ChangeSearch {
  /** One change, by its number. */
  readonly revision?: number | undefined;
  /** Those that touched a record, by its id; or one change, by its own. */
  readonly record?: string | undefined;
  readonly kind?: ChangeKind | undefined;
  readonly actor?: string | undefined;
  readonly actorKind?: ActorKind | undefined;
  readonly recordType?: (typeof RECORD_TYPES)[number] | undefined;
}

/** Reads an address; what is none of what can be asked for is left out. */
export function readChangeSearch(given: Readonly<Record<string, unknown>>): ChangeSearch {
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
  };
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value.toLowerCase() === text(name).toLowerCase());
  const search: ChangeSearch = {
    revision: /^\d{1,9}$/.test(text('revision')) ? Number(text('revision')) : undefined,
    record: /^[a-z]{3}_[0-9a-z]{10}$/i.test(text('record')) ? text('record').toLowerCase() : undefined,
    kind: one('kind', CHANGE_KINDS),
    actor: text('actor') || undefined,
    actorKind: one('actorKind', ACTOR_KINDS),
    recordType: one('recordType', RECORD_TYPES),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** What is asked of the registry for it. */
export function filterOf({ record, kind, actor, actorKind, recordType }: ChangeSearch): ChangeFilter {
  return {
    record: record ?? null,
    kinds: kind ? [kind] : null,
    actor: actor ?? null,
    actorKinds: actorKind ? [actorKind] : null,
    recordTypes: recordType ? [recordType] : null,
  };
}

/** The feed of the same changes. */
export function feedAddress({ record, kind, actor, actorKind, recordType }: ChangeSearch): string {
  const given = Object.entries({ record, kind, actor, actorKind, recordType }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `/changes.atom${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`;
}
