/** What two federations share; of any kind. */
export interface SharedByPair<Thing> {
  readonly a: { readonly slug: string };
  readonly b: { readonly slug: string };
  readonly shared: readonly Thing[];
}

/** A thing that several federations share, and which. */
export interface SharedThing<Thing> {
  readonly key: string;
  readonly thing: Thing;
  readonly slugs: readonly string[];
}

/** All things that at least two federations share, those of the most federations first, then by name. */
export function sharedThings<Thing extends { readonly name: string }>(
  pairs: readonly SharedByPair<Thing>[],
  keyOf: (thing: Thing) => string,
  compare: (a: string, b: string) => number,
): readonly SharedThing<Thing>[] {
  const found = new Map<string, { readonly thing: Thing; readonly slugs: Set<string> }>();
  for (const { a, b, shared } of pairs) {
    for (const thing of shared) {
      const key = keyOf(thing);
      const known = found.get(key) ?? { thing, slugs: new Set<string>() };
      known.slugs.add(a.slug).add(b.slug);
      found.set(key, known);
    }
  }
  return [...found]
    .map(([key, { thing, slugs }]) => ({ key, thing, slugs: [...slugs] }))
    .sort((one, other) => other.slugs.length - one.slugs.length || compare(one.thing.name, other.thing.name));
}
