import { Anchor } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesDocument, type ChangesQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { DataTable } from '../tables/data-table.js';
import { useChangeColumns } from './change-columns.js';
import { ChangeFilters } from './change-filters.js';
import { type ChangeSearch, feedAddress, filterOf } from './change-search.js';

const route = getRouteApi('/framed/changes');

/** The list is read from its end: what comes before is what comes next. */
function newestFirst({ changes }: ChangesQuery) {
  if (!changes) return null;
  const { hasPreviousPage, startCursor } = changes.pageInfo;
  return {
    totalCount: changes.totalCount,
    pageInfo: { hasNextPage: hasPreviousPage, endCursor: startCursor },
    nodes: changes.nodes.toReversed(),
  };
}

/** Who recorded what, when and why: newest first. */
export function ChangeList({ search }: { readonly search: ChangeSearch }) {
  const { t } = useTranslation('changes');
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(ChangesDocument, { filter }, newestFirst);
  const columns = useChangeColumns();
  return (
    <Page title={t('title')} lead={t('lead')} aside={<Anchor href={feedAddress(search)}>{t('feed')}</Anchor>}>
      <ChangeFilters
        given={search}
        onChange={(wanted) => void navigate({ search: (before) => ({ ...before, ...wanted }), replace: true, resetScroll: false })}
      />
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <DataTable label={t('title')} columns={columns} rows={nodes} rowId={({ id }) => id} total={total} onMore={more} isStale={isStale} />
      )}
    </Page>
  );
}
