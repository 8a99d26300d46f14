import { today } from '@guildhall/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FederationCategoriesTileDocument,
  FederationCountriesTileDocument,
  FederationEventsTileDocument,
  FederationFlowTileDocument,
  FederationGrowthTileDocument,
  FederationMapTileDocument,
  FederationMembersTileDocument,
  type FederationOfDashboardQuery,
  FederationRegionsTileDocument,
} from '../api/generated/graphql.js';
import { BandChart } from '../charts/band-chart.js';
import { FlowChart } from '../charts/flow-chart.js';
import { Ranking } from '../charts/ranking.js';
import { WorldMap } from '../charts/world-map.js';
import { firstYearOf } from '../federations/first-year-of.js';
import { growthDays } from '../federations/growth-days.js';
import { useMoment } from '../time/moment.js';
import { CountBody } from './count-body.js';
import { EventList } from './event-list.js';
import { TileFrame } from './tile-frame.js';
import type { FederationTileName } from './tile-names.js';
import { useTile } from './use-tile.js';

export type DashboardFederation = NonNullable<FederationOfDashboardQuery['federation']>;

interface TileProps {
  readonly federation: DashboardFederation;
  /** Where a tile stands alone, its title names the federation. */
  readonly isAlone?: boolean;
}

/** A tile of a federation's dashboard. */
export function FederationTile({ tile, ...props }: TileProps & { readonly tile: FederationTileName }) {
  const Body = BODIES[tile];
  return <Body {...props} />;
}

const BODIES: Readonly<Record<FederationTileName, (props: TileProps) => React.ReactNode>> = {
  members: Members,
  countries: Countries,
  growth: Growth,
  flow: Flow,
  categories: Categories,
  regions: Regions,
  map: OnMap,
  events: Events,
};

function useTitled(tile: FederationTileName, { federation, isAlone = false }: TileProps) {
  const { t } = useTranslation('dashboards');
  const name = federation.acronym ?? federation.name;
  const title = isAlone ? `${name}: ${t(`federation.${tile}`)}` : t(`federation.${tile}`);
  return { title, tile: { of: 'FEDERATION', slug: federation.slug, tile } as const };
}

function Members(props: TileProps) {
  const titled = useTitled('members', props);
  const { data, frame } = useTile(FederationMembersTileDocument, { slug: props.federation.slug });
  return (
    <TileFrame {...titled} {...frame}>
      <CountBody title={titled.title} count={data?.federation?.statistics?.members} />
    </TileFrame>
  );
}

function Countries(props: TileProps) {
  const titled = useTitled('countries', props);
  const { data, frame } = useTile(FederationCountriesTileDocument, { slug: props.federation.slug });
  return (
    <TileFrame {...titled} {...frame}>
      <CountBody title={titled.title} count={data?.federation?.statistics?.countries} />
    </TileFrame>
  );
}

function Growth(props: TileProps) {
  const { t } = useTranslation('dashboards');
  const titled = useTitled('growth', props);
  const { from, to } = growthDays(firstYearOf(props.federation), today());
  const { data, frame } = useTile(FederationGrowthTileDocument, { slug: props.federation.slug, from, to });
  const series = useMemo(() => {
    const points = data?.federation?.statistics?.series;
    return points && [{ name: t('federation.members'), points: points.map(({ on, members }) => ({ on, ...members })) }];
  }, [data, t]);
  return (
    <TileFrame {...titled} {...frame}>
      <BandChart title={titled.title} series={series} height={260} isBare />
    </TileFrame>
  );
}

function Flow(props: TileProps) {
  const titled = useTitled('flow', props);
  const { flowFrom: from, flowTo: to } = growthDays(firstYearOf(props.federation), today());
  const { data, frame } = useTile(FederationFlowTileDocument, { slug: props.federation.slug, from, to });
  return (
    <TileFrame {...titled} {...frame}>
      <FlowChart title={titled.title} points={data?.federation?.statistics?.series} height={260} isBare />
    </TileFrame>
  );
}

function Categories(props: TileProps) {
  const { t } = useTranslation('dashboards');
  const { t: word } = useTranslation('words');
  const titled = useTitled('categories', props);
  const { data, frame } = useTile(FederationCategoriesTileDocument, { slug: props.federation.slug });
  const rows = data?.federation?.statistics?.byCategory.map(({ category, members }) => ({
    id: category,
    name: word(`category.${category}`),
    count: members,
  }));
  return (
    <TileFrame {...titled} {...frame}>
      <Ranking title={titled.title} rows={rows} empty={t('nothing')} isBare />
    </TileFrame>
  );
}

function Regions(props: TileProps) {
  const { t } = useTranslation('dashboards');
  const titled = useTitled('regions', props);
  const { data, frame } = useTile(FederationRegionsTileDocument, { slug: props.federation.slug });
  const rows = data?.federation?.statistics?.byRegion.map(({ region, members }) => ({
    id: region.code,
    name: region.name,
    count: members,
  }));
  return (
    <TileFrame {...titled} {...frame}>
      <Ranking title={titled.title} rows={rows} empty={t('nothing')} isBare />
    </TileFrame>
  );
}

function OnMap(props: TileProps) {
  const { t } = useTranslation('dashboards');
  const titled = useTitled('map', props);
  const { data, frame } = useTile(FederationMapTileDocument, { slug: props.federation.slug });
  const counts = useMemo(
    () => data?.federation?.statistics?.byCountry.map(({ country, members }) => ({ country, count: members })),
    [data],
  );
  return (
    <TileFrame {...titled} {...frame}>
      <WorldMap title={titled.title} counted={t('federation.members')} counts={counts} isBare />
    </TileFrame>
  );
}

function Events(props: TileProps) {
  const titled = useTitled('events', props);
  const { data, frame } = useTile(FederationEventsTileDocument, { slug: props.federation.slug, to: useMoment().asOf ?? null });
  return (
    <TileFrame {...titled} {...frame}>
      <EventList title={titled.title} events={data?.federation?.events?.nodes} />
    </TileFrame>
  );
}
