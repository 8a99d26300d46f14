import { geoNaturalEarth1, geoPath } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { RequestFailed } from '../api/request-failed.js';
import { HEIGHT, type Land, WIDTH } from './lands.js';

const ALPHA_2 = new Map(codes.map(([alpha2, , numeric]) => [numeric, alpha2]));
/** Without a number in the atlas. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The countries of today, as they are drawn. */
function drawn(topology: Atlas): readonly Land[] {
  const { features } = feature(topology, topology.objects.countries);
  const projection = geoNaturalEarth1().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'FeatureCollection', features: features.filter(({ properties }) => properties.name !== 'Antarctica') },
  );
  const draw = geoPath(projection).digits(1);
  return features.flatMap((land, place) => {
    const { name } = land.properties;
    const path = name === 'Antarctica' ? null : draw(land);
    const code = land.id === undefined ? BY_NAME[name] : ALPHA_2.get(String(land.id));
    return path === null ? [] : [{ key: `${name} ${place}`, code: code ?? null, path }];
  });
}

/** Reads the countries that the map can show: as data, not as a part of the program. */
export async function readLands(signal: AbortSignal): Promise<readonly Land[]> {
  const answer = await fetch(atlasAddress, { signal }).catch(() => null);
  if (answer === null) throw new RequestFailed('UNREACHABLE', `No answer from ${atlasAddress}.`);
  if (!answer.ok) throw new RequestFailed('BROKEN', `${atlasAddress} answered ${answer.status}.`);
  return drawn((await answer.json()) as Atlas);
}
