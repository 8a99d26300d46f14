import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccreditationRowFragment, OrganizationBodiesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Citations } from '../sources/citations.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { CertaintyOnDay } from '../time/certainty-badge.js';
import { usePeriodColumns } from '../time/period-columns.js';
import type { ShownOrganization } from './about-organization.js';
import { useEditColumn } from './edit-fact.js';

interface ShownAccreditation extends AccreditationRowFragment {
  readonly other: { readonly slug: string; readonly name: string };
}

/** Which festivals it accredits, and who accredits it. */
export function AccreditationsPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { data, error, refetch, isPlaceholderData } = useAnswer(OrganizationBodiesDocument, { id: shown.id });
  const found = data?.organization;
  const given = useMemo(() => found?.accreditations?.nodes.map((node): ShownAccreditation => ({ ...node, other: node.festival })), [found]);
  const taken = useMemo(() => found?.accreditedBy?.nodes.map((node): ShownAccreditation => ({ ...node, other: node.accreditor })), [found]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {(shown.accreditations?.totalCount ?? 0) > 0 ? (
        <Accreditations label={t('accredits')} first={t('festival')} rows={given} isStale={isPlaceholderData} />
      ) : null}
      {(shown.accreditedBy?.totalCount ?? 0) > 0 ? (
        <Accreditations label={t('accreditedBy')} first={t('accreditor')} rows={taken} isStale={isPlaceholderData} />
      ) : null}
    </>
  );
}

interface AccreditationsProps {
  readonly label: string;
  readonly first: string;
  readonly rows: readonly ShownAccreditation[] | undefined;
  readonly isStale: boolean;
}

function Accreditations({ label, first, rows, isStale }: AccreditationsProps) {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const periods = usePeriodColumns(rows);
  const edit = useEditColumn(nameOf);
  const columns = useMemo(
    (): readonly TableColumn<ShownAccreditation>[] => [
      {
        id: 'other',
        name: first,
        width: 18,
        value: ({ other }) => other.name,
        cell: ({ other }) => (
          <TextLink to="/organizations/$key" params={{ key: other.slug }} inherit>
            {other.name}
          </TextLink>
        ),
      },
      { id: 'category', name: t('category'), width: 10, value: ({ category }) => word(`accreditation.${category}`) },
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
        cell: ({ other, citations }) => <Citations what={other.name} citations={citations} />,
      },
      ...edit,
    ],
    [edit, first, periods, t, word],
  );
  return (
    <>
      <Title order={2} size="h4" mb="xs">
        {label}
      </Title>
      <DataTable label={label} columns={columns} rows={rows} rowId={({ id }) => id} isStale={isStale} />
    </>
  );
}

const nameOf = ({ other }: ShownAccreditation): string => other.name;
