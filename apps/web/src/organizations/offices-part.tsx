import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Anchor } from '@mantine/core';
import { OrganizationBodiesDocument, type OrganizationBodiesQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { Citations } from '../sources/citations.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { CertaintyOnDay } from '../time/certainty-badge.js';
import { usePeriodColumns } from '../time/period-columns.js';
import type { ShownOrganization } from './about-organization.js';
import { useEditColumn } from './edit-fact.js';

type Office = NonNullable<NonNullable<OrganizationBodiesQuery['organization']>['offices']>[number];

/** Who held which office, and when. */
export function OfficesPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { data, error, refetch, isPlaceholderData } = useAnswer(OrganizationBodiesDocument, { id: shown.id });
  const rows = data?.organization?.offices ?? undefined;
  const periods = usePeriodColumns(rows);
  const edit = useEditColumn(nameOf);
  const columns = useMemo(
    (): readonly TableColumn<Office>[] => [
      {
        id: 'person',
        name: t('person'),
        width: 14,
        value: ({ person }) => person.name,
        cell: ({ person: { name, wikidata } }) =>
          wikidata === null ? name : <Anchor href={`https://www.wikidata.org/wiki/${wikidata}`}>{name}</Anchor>,
      },
      { id: 'title', name: t('office'), width: 14, value: ({ title }) => title },
      ...periods,
      {
        id: 'certainty',
        name: t('certainty'),
        width: 8,
        value: ({ certainty }) => certainty,
        cell: ({ certainty }) => <CertaintyOnDay certainty={certainty} />,
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 9,
        isSortable: false,
        value: ({ citations }) => citations.map(({ source }) => source.title).join('; '),
        cell: (office) => <Citations what={nameOf(office)} citations={office.citations} />,
      },
      ...edit,
    ],
    [edit, periods, t],
  );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return <DataTable label={t('part.offices')} columns={columns} rows={rows} rowId={({ id }) => id} isStale={isPlaceholderData} />;
}

const nameOf = ({ person, title }: Office): string => `${person.name}, ${title}`;
