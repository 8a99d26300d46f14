import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationEventsDocument, type OrganizationEventsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Citations } from '../sources/citations.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { HistoricalDateText } from '../time/historical-date-text.js';
import type { ShownOrganization } from './about-organization.js';

const listOf = ({ organization }: OrganizationEventsQuery) => organization?.events ?? null;
type Event = NonNullable<NonNullable<OrganizationEventsQuery['organization']>['events']>['nodes'][number];

/** What happened to its members, and to its own memberships, newest first. Memberships without a known date tell nothing here. */
export function EventsPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(OrganizationEventsDocument, { id: shown.id }, listOf);
  const columns = useEventColumns(shown);
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <DataTable
      label={t('part.events')}
      columns={columns}
      rows={nodes}
      rowId={({ id }) => id}
      total={total}
      onMore={more}
      isStale={isStale}
    />
  );
}

function useEventColumns({ id, membershipsEver }: ShownOrganization): readonly TableColumn<Event>[] {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const belongsNowhere = membershipsEver?.totalCount === 0;
  return useMemo(() => {
    const other = ({ membership: { member, federation } }: Event) => (member.id === id ? federation : member);
    const what = (event: Event) => word(`event.${event.kind}`);
    return [
      { id: 'on', name: t('day'), width: 10, value: ({ on }) => on.edtf, cell: ({ on }) => <HistoricalDateText date={on} /> },
      { id: 'what', name: t('what'), width: 9, value: what },
      {
        id: 'who',
        name: t('who'),
        width: 20,
        value: ({ membership }) => membership.member.name,
        cell: ({ membership: { member } }) => (
          <TextLink to="/organizations/$key" params={{ key: member.slug }} inherit>
            {member.name}
          </TextLink>
        ),
      },
      {
        id: 'federation',
        name: t('federation'),
        // One that belongs to nobody is the federation in every row.
        isHidden: belongsNowhere,
        width: 16,
        value: ({ membership }) => membership.federation.name,
        cell: ({ membership: { federation } }) => (
          <TextLink to="/organizations/$key" params={{ key: federation.slug }} inherit>
            {federation.name}
          </TextLink>
        ),
      },
      { id: 'category', name: t('category'), width: 8, value: ({ membership }) => word(`category.${membership.category}`) },
      {
        id: 'announced',
        name: t('announced'),
        width: 10,
        value: ({ kind, membership }) => (kind === 'JOINED' ? (membership.announcedOn?.edtf ?? null) : null),
        cell: ({ kind, membership }) =>
          kind === 'JOINED' && membership.announcedOn ? <HistoricalDateText date={membership.announcedOn} /> : '',
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 9,
        isSortable: false,
        value: ({ membership }) => membership.citations.map(({ source }) => source.title).join('; '),
        cell: (event) => <Citations what={`${what(event)}: ${other(event).name}`} citations={event.membership.citations} />,
      },
    ];
  }, [id, belongsNowhere, t, word]);
}
