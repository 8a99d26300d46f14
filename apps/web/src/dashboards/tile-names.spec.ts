import { describe, expect, it } from '@jest/globals';
import { FEDERATION_TILES, REGISTRY_TILES, tileAddress, tileAt, type TileOf } from './tile-names.js';

const below = (address: string): string => decodeURIComponent(address.replace(/^\/embed\//, ''));

describe('the address of a tile', () => {
  it.each([
    ...REGISTRY_TILES.map((tile): TileOf => ({ of: 'REGISTRY', tile })),
    ...FEDERATION_TILES.map((tile): TileOf => ({ of: 'FEDERATION', slug: 'fiapf', tile })),
  ])('leads back to it: $of $tile', (tile) => {
    expect(tileAt(below(tileAddress(tile)))).toEqual(tile);
  });

  it.each([
    '',
    'registry',
    'registry/growth',
    'registry/map/2',
    'federations/fiapf',
    'federations//map',
    'federations/fiapf/map/2',
    'x/fiapf/map',
  ])('is none where there is no such tile: %s', (path) => {
    expect(tileAt(path)).toBeNull();
  });
});
