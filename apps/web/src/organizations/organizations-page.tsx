import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationsDocument, type OrganizationsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { DataTable } from '../tables/data-table.js';
import type { TableOrder } from '../tables/table-column.js';
import { useDay } from '../time/use-day.js';
import { NothingFits } from './nothing-fits.js';
import { OrganizationFilters } from './organization-filters.js';
import type { OrganizationSearch } from './organization-search.js';
import { ORDER_FIELDS, useOrganizationColumns } from './organization-columns.js';

const route = getRouteApi('/framed/organizations');
const listOf = ({ organizations }: OrganizationsQuery) => organizations;

/** All organizations that may have existed on the day: searched, narrowed down, page by page. */
export function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useOrganizationColumns();
  const [order, setOrder] = useState<TableOrder | null>(null);
  const day = useDay();
  const variables = useMemo(() => ({ day, ...variablesOf(given, order) }), [day, given, order]);
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(OrganizationsDocument, variables, listOf);
  const change = (wanted: OrganizationSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...wanted }), replace: true, resetScroll: false });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OrganizationFilters given={given} onChange={change} />
      {error === null ? (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={nodes}
          rowId={({ id }) => id}
          total={total}
          onMore={more}
          order={order}
          onOrder={setOrder}
          isStale={isStale}
          empty={<NothingFits onClear={() => change({ search: undefined, kinds: undefined, countries: undefined })} />}
        />
      ) : (
        <Failure error={error} onRetry={retry} />
      )}
    </Page>
  );
}

function variablesOf({ search, kinds, countries }: OrganizationSearch, order: TableOrder | null) {
  const field = order && ORDER_FIELDS[order.column];
  return {
    search: search ?? null,
    filter: { kinds: kinds ? [...kinds] : null, countries: countries ? [...countries] : null },
    orderBy: order && field ? { field, direction: order.isDescending ? ('DESC' as const) : ('ASC' as const) } : null,
  };
}
