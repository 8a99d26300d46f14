import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QualityFindingsDocument, type QualityFindingsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import { QualityFilters } from './quality-filters.js';
import { useFindingColumns } from './finding-columns.js';

const route = getRouteApi('/framed/quality');
const listOf = ({ qualityFindings }: QualityFindingsQuery) => qualityFindings;

/** The work list with its filters. */
export function QualityList() {
  const { t } = useTranslation('quality');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { kind, federation } = search;
  const variables = { kinds: kind ? [kind] : null, federation: federation ?? null };
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(QualityFindingsDocument, variables, listOf);
  const columns = useFindingColumns();
  return (
    <>
      <QualityFilters
        given={search}
        onChange={(wanted) => void navigate({ search: (before) => ({ ...before, ...wanted }), replace: true, resetScroll: false })}
      />
      <Text size="sm" c="dimmed" mb="sm" mih="3rem" role="status">
        {kind ? t(`help.${kind}`) : t('help.every')}
      </Text>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={nodes}
          rowId={({ id }) => id}
          total={total}
          onMore={more}
          isStale={isStale}
          empty={<Text fw={600}>{t('nothing')}</Text>}
        />
      )}
    </>
  );
}
