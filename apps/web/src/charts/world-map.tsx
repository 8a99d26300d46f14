import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountRangeFragment } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useRangeText } from '../time/use-range-text.js';
import type { Land } from './lands.js';
import './world-map.css';

const Drawing = lazy(() => import('./world-map-drawing.js'));

/** What is counted of a country. */
export interface CountryCounted {
  readonly country: { readonly code: string; readonly name: string };
  readonly count: CountRangeFragment;
}

interface WorldMapProps {
  readonly title: string;
  /** What is counted, as the head of a column. */
  readonly counted: string;
  /** Undefined while they are not known. Keep it stable (useMemo). */
  readonly counts: readonly CountryCounted[] | undefined;
  readonly isBare?: boolean;
}

/** Counts by country on a map of today's world, or as a table. Countries that are no more have no place on it: they are named below. */
export function WorldMap({ title, counted, counts, isBare = false }: WorldMapProps) {
  const { t } = useTranslation('charts');
  const id = useId();
  const range = useRangeText();
  const navigate = useNavigate();
  const [isTable, setTable] = useState(false);
  const lands = useLands();
  const missing = useMemo(() => {
    const drawn = lands.data && new Set(lands.data.map(({ code }) => code));
    return drawn ? (counts ?? []).filter(({ country, count }) => count.possible > 0 && !drawn.has(country.code)) : [];
  }, [counts, lands.data]);
  const say = ({ country, count }: CountryCounted): string => `${country.name}: ${range(count.certain, count.possible)}`;
  return (
    <figure aria-labelledby={id} style={{ margin: 0 }}>
      <Group justify="space-between" align="baseline" mb={4} wrap="nowrap">
        <Text component="figcaption" id={id} fw={600} size={isBare ? 'sm' : 'md'}>
          {title}
        </Text>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setTable(!isTable)} aria-pressed={isTable} flex="none">
          {isTable ? t('asMap') : t('asTable')}
        </Button>
      </Group>
      {isTable && counts !== undefined ? (
        <CountryTable label={title} counted={counted} counts={counts} />
      ) : (
        <>
          <div style={{ aspectRatio: '960 / 470' }}>
            <Suspense fallback={<Skeleton h="100%" />}>
              {lands.error ? <Failure error={lands.error} onRetry={() => void lands.refetch()} /> : null}
              {counts === undefined || lands.data === undefined ? (
                lands.error ? null : (
                  <Skeleton h="100%" />
                )
              ) : (
                <Drawing
                  lands={lands.data}
                  label={t('mapSummary', { count: counts.filter(({ count }) => count.possible > 0).length })}
                  counts={counts}
                  say={say}
                  onChoose={(code) => void navigate({ to: '/countries/$code', params: { code } })}
                />
              )}
            </Suspense>
          </div>
          <Group gap="md" mt={4} mih="1.5rem">
            <Key certainty="CERTAIN" text={t('legendCertain')} />
            <Key certainty="POSSIBLE" text={t('legendPossible')} />
            <Text size="sm" c="dimmed">
              {missing.length === 0 ? '' : t('notOnMap', { names: missing.map(say).join('; ') })}
            </Text>
          </Group>
        </>
      )}
    </figure>
  );
}

function Key({ certainty, text }: { readonly certainty: 'CERTAIN' | 'POSSIBLE'; readonly text: string }) {
  return (
    <Text size="sm" c="dimmed">
      <span className="certainty-mark" data-certainty={certainty} aria-hidden />
      {text}
    </Text>
  );
}

/** The countries as they are drawn, read when the first map is shown. */
function useLands() {
  return useQuery<readonly Land[], RequestFailed>({
    queryKey: ['lands'],
    queryFn: async ({ signal }) => (await import('./lands.dom.js')).readLands(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

function CountryTable({ label, counted, counts }: Pick<WorldMapProps, 'counted' | 'counts'> & { readonly label: string }) {
  const { t } = useTranslation('charts');
  const columns = useMemo(
    (): readonly TableColumn<CountryCounted>[] => [
      {
        id: 'country',
        name: t('country'),
        width: 14,
        value: ({ country }) => country.name,
        cell: ({ country }) => (
          <TextLink to="/countries/$code" params={{ code: country.code }} inherit>
            {country.name}
          </TextLink>
        ),
      },
      { id: 'certain', name: `${counted}, ${t('certain')}`, width: 8, align: 'end', value: ({ count }) => count.certain },
      { id: 'possible', name: `${counted}, ${t('possible')}`, width: 8, align: 'end', value: ({ count }) => count.possible },
    ],
    [counted, t],
  );
  return <DataTable label={label} columns={columns} rows={counts} rowId={({ country }) => country.code} />;
}
