import { Button, Group, Progress, Select, Skeleton, Switch, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkDocument, type NetworkQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { useNumbers } from '../language/use-language.js';
import { useCountryChoices } from '../organizations/use-country-choices.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { graphOf } from './graph.js';
import './network.css';
import { NetworkTable } from './network-table.js';

const route = getRouteApi('/framed/network');
const Drawing = lazy(() => import('./graph-drawing.js'));
const listOf = ({ memberships }: NetworkQuery) => memberships;

/** Organizations and memberships on the day, as a graph and as a table. */
export function NetworkPage() {
  const { t } = useTranslation('network');
  const number = useNumbers();
  const { country, only } = route.useSearch();
  const navigate = route.useNavigate();
  const countries = useCountryChoices();
  const variables = useMemo(
    () => ({
      filter: country === undefined ? null : { countries: [country] },
      certainty: only === 'certain' ? ('CERTAIN' as const) : ('POSSIBLE' as const),
    }),
    [country, only],
  );
  const { nodes, total = 0, more, isStale, error, retry } = useAnswerPages(NetworkDocument, variables, listOf);
  // A drawing of the first hundred would pass for the whole.
  useEffect(() => more?.(), [more, nodes]);
  const isWhole = nodes !== undefined && more === undefined && !isStale;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="filters" role="search">
        <Select
          size="sm"
          flex="1 1 12rem"
          label={t('country')}
          placeholder={t('allCountries')}
          clearable
          searchable
          data={countries}
          value={country ?? null}
          onChange={(code) => void navigate({ search: (before) => ({ ...before, country: code ?? undefined }), resetScroll: false })}
        />
        <Switch
          label={t('onlyCertain')}
          checked={only === 'certain'}
          style={{ alignSelf: 'end' }}
          mb="0.5rem"
          onChange={(event) => {
            const wanted = event.currentTarget.checked ? ('certain' as const) : undefined;
            void navigate({ search: (before) => ({ ...before, only: wanted }), resetScroll: false });
          }}
        />
      </div>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : isWhole ? (
        <Network memberships={nodes} />
      ) : (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('reading', { done: number(nodes?.length ?? 0), total: number(total) })}
          </Text>
          <Progress value={total === 0 ? 0 : (100 * (nodes?.length ?? 0)) / total} aria-label={t('title')} my="xs" />
          <Skeleton className="network-place" />
        </>
      )}
    </Page>
  );
}

export type NetworkRow = NonNullable<NetworkQuery['memberships']>['nodes'][number];

function Network({ memberships }: { readonly memberships: readonly NetworkRow[] }) {
  const { t } = useTranslation('network');
  const { t: chart } = useTranslation('charts');
  const navigate = route.useNavigate();
  const [isTable, setTable] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [found, setFound] = useState<string | null>(null);
  const graph = useMemo(() => graphOf(memberships), [memberships]);
  const shown = useMemo(() => ({ zoom, found }), [zoom, found]);
  const choices = useMemo(
    () =>
      graph.nodes
        .map(({ id, name, acronym }) => ({ value: id, label: acronym === null ? name : `${acronym} · ${name}` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [graph],
  );
  const summary = t('summary', {
    organizations: t('organizations', { count: graph.nodes.length }),
    memberships: t('memberships', { count: graph.edges.length }),
  });
  return (
    <figure aria-label={t('title')} style={{ margin: 0 }}>
      <Group mb="xs" align="end">
        <Text size="sm" c="dimmed" role="status" style={{ marginInlineEnd: 'auto' }}>
          {summary}
        </Text>
        <Select
          size="xs"
          w="18rem"
          aria-label={t('find')}
          placeholder={t('find')}
          searchable
          clearable
          limit={50}
          data={choices}
          value={found}
          onChange={setFound}
          disabled={isTable}
        />
        <Button.Group>
          <Button size="xs" variant="default" aria-label={t('closer')} onClick={() => setZoom(Math.min(zoom * 1.4, 12))} disabled={isTable}>
            +
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={t('farther')}
            onClick={() => setZoom(Math.max(zoom / 1.4, 0.5))}
            disabled={isTable}
          >
            −
          </Button>
        </Button.Group>
        <Button size="xs" variant="default" onClick={() => setTable(!isTable)} aria-pressed={isTable}>
          {isTable ? chart('asChart') : chart('asTable')}
        </Button>
      </Group>
      {isTable ? (
        <NetworkTable memberships={memberships} />
      ) : (
        <div className="network-place" role="img" aria-label={summary}>
          <Suspense fallback={<Skeleton h="100%" />}>
            {graph.nodes.length === 0 ? (
              <Text p="xl" ta="center" c="dimmed">
                {chart('nothing')}
              </Text>
            ) : (
              <Drawing
                graph={graph}
                shown={shown}
                onChoose={(slug) => void navigate({ to: '/organizations/$key', params: { key: slug } })}
              />
            )}
          </Suspense>
        </div>
      )}
      <Group gap="md" mt="xs">
        {(['federation', 'member', 'certain', 'possible'] as const).map((name) => (
          <Text key={name} size="sm" c="dimmed" component="span">
            <span className="network-key" data-key={name} aria-hidden />
            {t(`legend.${name}`)}
          </Text>
        ))}
      </Group>
    </figure>
  );
}
