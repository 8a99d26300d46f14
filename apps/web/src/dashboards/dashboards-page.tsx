import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FederationsDocument, type FederationsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { TextLink } from '../shell/links.js';
import { Page } from '../shell/page.js';
import { CountText } from '../time/count-text.js';
import './dashboards.css';
import { RegistryTile } from './registry-tile.js';
import { REGISTRY_TILES } from './tile-names.js';

const HALF: ReadonlySet<string> = new Set(['largest', 'kinds', 'map', 'events']);
const listOf = ({ federations }: FederationsQuery) => federations;

/** The registry at a glance, and the way to the dashboard of each federation. */
export function DashboardsPage() {
  const { t } = useTranslation('dashboards');
  const { nodes } = useAnswerPages(FederationsDocument, { orderBy: null }, listOf);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="dashboard">
        {REGISTRY_TILES.map((tile) => (
          <div key={tile} className={HALF.has(tile) ? 'dashboard-half' : undefined}>
            <RegistryTile tile={tile} />
          </div>
        ))}
      </div>
      <Title order={2} size="h3" mt="xl" mb="xs">
        {t('ofFederations')}
      </Title>
      <ul className="dashboard-list">
        {nodes?.map(({ id, slug, name, statistics }) => (
          <li key={id}>
            <TextLink to="/dashboards/$key" params={{ key: slug }}>
              {name}
            </TextLink>
            <CountText count={statistics?.members} size="sm" />
          </li>
        ))}
      </ul>
    </Page>
  );
}
