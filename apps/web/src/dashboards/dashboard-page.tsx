import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FederationOfDashboardDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import './dashboards.css';
import { FederationTile } from './federation-tile.js';
import { FEDERATION_TILES } from './tile-names.js';

const route = getRouteApi('/framed/dashboards/$key');

/** A federation at a glance. */
export function DashboardPage() {
  const { t } = useTranslation('dashboards');
  const { key } = route.useParams();
  const { data, error, refetch } = useAnswer(FederationOfDashboardDocument, { slug: key });
  if (error) {
    return (
      <Page title={t('title')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data && !data.federation) return <NotFoundPage />;
  const federation = data?.federation;
  return (
    <Page
      title={federation?.name ?? null}
      lead={t('leadFederation')}
      aside={
        federation ? (
          <ButtonLink to="/organizations/$key" params={{ key: federation.slug }} variant="default" size="xs">
            {t('toOrganization')}
          </ButtonLink>
        ) : null
      }
    >
      {federation ? (
        <div className="dashboard">
          {FEDERATION_TILES.map((tile) => (
            <div key={tile} className="dashboard-half">
              <FederationTile tile={tile} federation={federation} />
            </div>
          ))}
        </div>
      ) : (
        <Skeleton height="60rem" />
      )}
    </Page>
  );
}
