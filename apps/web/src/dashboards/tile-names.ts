/** What the dashboard of the registry shows, by the names in addresses and in their order. */
export const REGISTRY_TILES = ['organizations', 'federations', 'memberships', 'countries', 'largest', 'kinds', 'map', 'events'] as const;
export type RegistryTileName = (typeof REGISTRY_TILES)[number];

/** What the dashboard of a federation shows. */
export const FEDERATION_TILES = ['members', 'countries', 'growth', 'flow', 'categories', 'regions', 'map', 'events'] as const;
export type FederationTileName = (typeof FEDERATION_TILES)[number];

/** A tile, and of what: of the registry, or of a federation by its slug. */
export type TileOf =
  | { readonly of: 'REGISTRY'; readonly tile: RegistryTileName }
  | { readonly of: 'FEDERATION'; readonly slug: string; readonly tile: FederationTileName };

/** Where a tile stands by itself, to be shown inside the pages of others: without its moment. */
export function tileAddress(tile: TileOf): string {
  return tile.of === 'REGISTRY' ? `/embed/registry/${tile.tile}` : `/embed/federations/${encodeURIComponent(tile.slug)}/${tile.tile}`;
}

/** Which tile an address below `/embed/` names; null where it names none. */
export function tileAt(path: string): TileOf | null {
  const [scope, first, second, ...others] = path.split('/');
  if (scope === 'registry' && second === undefined) {
    const tile = REGISTRY_TILES.find((name) => name === first);
    return tile === undefined ? null : { of: 'REGISTRY', tile };
  }
  const tile = FEDERATION_TILES.find((name) => name === second);
  const isTile = scope === 'federations' && first !== undefined && first !== '' && others.length === 0;
  return isTile && tile !== undefined ? { of: 'FEDERATION', slug: first, tile } : null;
}
