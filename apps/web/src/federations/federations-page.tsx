import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationsDocument, type FederationsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Page } from '../shell/page.js';
import { Citations } from '../sources/citations.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn, TableOrder } from '../tables/table-column.js';
import { CountText } from '../time/count-text.js';
import { HistoricalDateText } from '../time/historical-date-text.js';

const listOf = ({ federations }: FederationsQuery) => federations;
type Federation = NonNullable<FederationsQuery['federations']>['nodes'][number];

/** By which columns the server can order. */
const ORDER_FIELDS: Readonly<Record<string, 'NAME' | 'FOUNDED' | 'MEMBER_COUNT'>> = {
  name: 'NAME',
  founded: 'FOUNDED',
  members: 'MEMBER_COUNT',
};

/** Organizations that have members on the day, most members first. */
export function FederationsPage() {
  const { t } = useTranslation('federations');
  const [order, setOrder] = useState<TableOrder | null>(null);
  const field = order && ORDER_FIELDS[order.column];
  const orderBy = useMemo(
    () => (order && field ? { field, direction: order.isDescending ? ('DESC' as const) : ('ASC' as const) } : null),
    [order, field],
  );
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(FederationsDocument, { orderBy }, listOf);
  const columns = useFederationColumns();
  return (
    <Page title={t('title')} lead={t('lead')}>
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
          order={order}
          onOrder={setOrder}
          isStale={isStale}
        />
      )}
    </Page>
  );
}

function useFederationColumns(): readonly TableColumn<Federation>[] {
  const { t } = useTranslation('federations');
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('name'),
        width: 24,
        value: ({ name }) => name,
        cell: ({ slug, name }) => (
          <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
            {name}
          </TextLink>
        ),
      },
      { id: 'acronym', name: t('acronym'), width: 7, isSortable: false, value: ({ acronym }) => acronym },
      {
        id: 'members',
        name: t('members'),
        width: 8,
        align: 'end',
        value: ({ statistics }) => statistics?.members.possible ?? null,
        cell: ({ statistics }) => <CountText count={statistics?.members} size="sm" />,
      },
      {
        id: 'membersCertain',
        name: t('membersCertain'),
        width: 8,
        align: 'end',
        isSortable: false,
        isHidden: true,
        value: ({ statistics }) => statistics?.members.certain ?? null,
      },
      {
        id: 'countries',
        name: t('countries'),
        width: 8,
        align: 'end',
        isSortable: false,
        value: ({ statistics }) => statistics?.countries.possible ?? null,
        cell: ({ statistics }) => <CountText count={statistics?.countries} size="sm" />,
      },
      {
        id: 'attested',
        name: t('attested'),
        width: 8,
        align: 'end',
        isSortable: false,
        isHidden: true,
        value: ({ statistics }) => statistics?.attestedWithinYear ?? null,
      },
      {
        id: 'founded',
        name: t('founded'),
        width: 9,
        value: ({ founded }) => founded?.edtf ?? null,
        cell: ({ founded }) => <HistoricalDateText date={founded} />,
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 9,
        isSortable: false,
        value: ({ citations }) => citations.map(({ source }) => source.title).join('; '),
        cell: ({ name, citations, slug }) => <Citations what={name} citations={citations} address={`/organizations/${slug}`} />,
      },
    ],
    [t],
  );
}
