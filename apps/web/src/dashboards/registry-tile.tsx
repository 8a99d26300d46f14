import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CountRangeFragment,
  LargestFederationsTileDocument,
  RegistryCountriesTileDocument,
  RegistryEventsTileDocument,
  RegistryFederationsTileDocument,
  RegistryKindsTileDocument,
  RegistryMapTileDocument,
  RegistryMembershipsTileDocument,
  RegistryOrganizationsTileDocument,
} from '../api/generated/graphql.js';
import { Ranking } from '../charts/ranking.js';
import { WorldMap } from '../charts/world-map.js';
import { TextLink } from '../shell/links.js';
import { useMoment } from '../time/moment.js';
import { CountBody } from './count-body.js';
import { EventList } from './event-list.js';
import { TileFrame } from './tile-frame.js';
import type { RegistryTileName } from './tile-names.js';
import { type TileAnswer, useTile } from './use-tile.js';

/** A tile of the registry's own dashboard. */
export function RegistryTile({ tile }: { readonly tile: RegistryTileName }) {
  const Body = BODIES[tile];
  return <Body />;
}

const BODIES: Readonly<Record<RegistryTileName, () => React.ReactNode>> = {
  organizations: () => {
    const { data, frame } = useTile(RegistryOrganizationsTileDocument, {});
    return <Count tile="organizations" count={data?.statistics?.organizations} frame={frame} />;
  },
  federations: () => {
    const { data, frame } = useTile(RegistryFederationsTileDocument, {});
    return <Count tile="federations" count={data?.statistics?.federations} frame={frame} />;
  },
  memberships: () => {
    const { data, frame } = useTile(RegistryMembershipsTileDocument, {});
    return <Count tile="memberships" count={data?.statistics?.memberships} frame={frame} />;
  },
  countries: () => {
    const { data, frame } = useTile(RegistryCountriesTileDocument, {});
    return <Count tile="countries" count={data?.statistics?.countries} frame={frame} />;
  },
  largest: Largest,
  kinds: Kinds,
  map: OnMap,
  events: Events,
};

interface CountProps {
  readonly tile: RegistryTileName;
  readonly count: CountRangeFragment | undefined;
  readonly frame: TileAnswer<unknown>['frame'];
}

function Count({ tile, count, frame }: CountProps) {
  const { t } = useTranslation('dashboards');
  const title = t(`registry.${tile}`);
  return (
    <TileFrame tile={{ of: 'REGISTRY', tile }} title={title} {...frame}>
      <CountBody title={title} count={count} />
    </TileFrame>
  );
}

function Largest() {
  const { t } = useTranslation('dashboards');
  const { data, frame } = useTile(LargestFederationsTileDocument, {});
  const rows = data?.federations?.nodes.flatMap(({ slug, name, statistics }) =>
    statistics
      ? [
          {
            id: slug,
            name: (
              <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
                {name}
              </TextLink>
            ),
            count: statistics.members,
          },
        ]
      : [],
  );
  return (
    <TileFrame tile={{ of: 'REGISTRY', tile: 'largest' }} title={t('registry.largest')} {...frame}>
      <Ranking title={t('registry.largest')} rows={rows} empty={t('nothing')} isBare isNamed />
    </TileFrame>
  );
}

function Kinds() {
  const { t } = useTranslation('dashboards');
  const { t: word } = useTranslation('words');
  const { data, frame } = useTile(RegistryKindsTileDocument, {});
  const rows = data?.statistics?.byKind
    .map(({ kind, organizations }) => ({ id: kind, name: word(`kind.${kind}`), count: organizations }))
    .sort((a, b) => b.count.possible - a.count.possible);
  return (
    <TileFrame tile={{ of: 'REGISTRY', tile: 'kinds' }} title={t('registry.kinds')} {...frame}>
      <Ranking title={t('registry.kinds')} rows={rows} empty={t('nothing')} isBare />
    </TileFrame>
  );
}

function OnMap() {
  const { t } = useTranslation('dashboards');
  const { data, frame } = useTile(RegistryMapTileDocument, {});
  const counts = useMemo(() => data?.statistics?.byCountry.map(({ country, members }) => ({ country, count: members })), [data]);
  return (
    <TileFrame tile={{ of: 'REGISTRY', tile: 'map' }} title={t('registry.map')} {...frame}>
      <WorldMap title={t('registry.map')} counted={t('registry.organizations')} counts={counts} isBare />
    </TileFrame>
  );
}

function Events() {
  const { t } = useTranslation('dashboards');
  const { data, frame } = useTile(RegistryEventsTileDocument, { to: useMoment().asOf ?? null });
  return (
    <TileFrame tile={{ of: 'REGISTRY', tile: 'events' }} title={t('registry.events')} {...frame}>
      <EventList title={t('registry.events')} events={data?.membershipEvents?.nodes} namesFederation />
    </TileFrame>
  );
}
