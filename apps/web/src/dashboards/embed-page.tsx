import { Anchor, Skeleton, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { today } from '@guildhall/time';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationOfDashboardDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { permalink } from '../sources/permalink.dom.js';
import { useMoment } from '../time/moment.js';
import { useDayText } from '../time/use-day-text.js';
import './dashboards.css';
import { FederationTile } from './federation-tile.js';
import { RegistryTile } from './registry-tile.js';
import { type FederationTileName, tileAt } from './tile-names.js';

const route = getRouteApi('/embed/$');

/** A tile by itself, as it is shown inside the pages of others: no frame, and a line that says what it is and leads to the registry. */
export function EmbedPage() {
  const { t } = useTranslation('dashboards');
  const { t: shell } = useTranslation();
  const { _splat: path = '' } = route.useParams();
  const moment = useMoment();
  const day = useDayText();
  const tile = tileAt(path);
  const home = tile?.of === 'FEDERATION' ? `/dashboards/${tile.slug}` : '/dashboards';
  useEffect(() => {
    document.title = shell('guildhall');
  }, [shell]);
  return (
    <main className="embed">
      <Suspense fallback={<Skeleton height="20rem" />}>
        {tile === null ? <Text p="md">{t('noTile', { path })}</Text> : null}
        {tile?.of === 'REGISTRY' ? <RegistryTile tile={tile.tile} /> : null}
        {tile?.of === 'FEDERATION' ? <OfFederation slug={tile.slug} tile={tile.tile} /> : null}
      </Suspense>
      <div className="embed-foot">
        <span>{t('asOf', { day: day(moment.asOf ?? today()) })}</span>
        <Anchor href={permalink(moment, home)} target="_blank" rel="noopener" inherit>
          {shell('guildhall')}
        </Anchor>
      </div>
    </main>
  );
}

function OfFederation({ slug, tile }: { readonly slug: string; readonly tile: FederationTileName }) {
  const { t } = useTranslation('dashboards');
  const { data, error, refetch } = useAnswer(FederationOfDashboardDocument, { slug });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height="20rem" />;
  if (!data.federation) return <Text p="md">{t('noTile', { path: slug })}</Text>;
  return <FederationTile tile={tile} federation={data.federation} isAlone />;
}
