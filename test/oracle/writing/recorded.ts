/** What the registry holds at one moment, as far as this model goes. Nothing in it is altered: what is written makes another. */
export interface Recorded {
  readonly revision: number;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly memberships: ReadonlyMap<string, Membership>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whose each slug is or was. */
  readonly slugs: ReadonlyMap<string, string>;
  /** What was written under each idempotencyKey. */
  readonly keys: ReadonlyMap<string, WrittenOnce>;
}

export interface WrittenOnce {
  readonly change: string;
  /** The mutation and its whole input, as text. */
  readonly sent: string;
}

export interface Organization {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly name: string;
  readonly founded: string | null;
  readonly dissolved: string | null;
  readonly city: string | null;
  readonly countries: readonly string[];
  /** Ids of sources. */
  readonly citations: readonly string[];
  /** The revision that recorded it so. */
  readonly since: number;
}

export interface Source {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly since: number;
}

export interface Membership {
  readonly id: string;
  readonly member: string;
  readonly federation: string;
  readonly countries: readonly string[];
  readonly terms: readonly Term[];
  readonly since: number;
}

/** Dates are days, months and years, as written. */
export interface Term {
  readonly category: string;
  readonly standing: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
  readonly announcedOn: string | null;
  readonly citations: readonly string[];
  readonly attestations: readonly Attestation[];
}

export interface Attestation {
  /** Empty as long as the registry has not given it one. */
  readonly id: string;
  readonly on: string;
  readonly source: string;
}

export const NOTHING_RECORDED: Recorded = {
  revision: 0,
  organizations: new Map(),
  memberships: new Map(),
  sources: new Map(),
  slugs: new Map(),
  keys: new Map(),
};

/** A map with one entry more, or another. */
export function put<Value extends { readonly id: string }>(map: ReadonlyMap<string, Value>, value: Value): Map<string, Value> {
  return new Map(map).set(value.id, value);
}

/** A map without an entry. */
export function without<Value>(map: ReadonlyMap<string, Value>, id: string): Map<string, Value> {
  return new Map([...map].filter(([key]) => key !== id));
}
