import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposalRowFragment, ProposalsDocument, type ProposalsQuery, type ProposalStatus } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useInstantText } from '../time/use-day-text.js';
import { StatusBadge } from './status-badge.js';
import { useMutationName } from './use-mutation-name.js';

const listOf = ({ proposals }: ProposalsQuery) => proposals;

/** The proposals of which one thing has become, or all; the newest first. */
export function ProposalList({ status }: { readonly status: ProposalStatus | undefined }) {
  const { t } = useTranslation('proposals');
  const instant = useInstantText();
  const mutationName = useMutationName();
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(ProposalsDocument, { status: status ? [status] : null }, listOf);
  const columns = useMemo(
    (): readonly TableColumn<ProposalRowFragment>[] => [
      {
        id: 'what',
        name: t('what'),
        width: 18,
        isSortable: false,
        value: ({ number, mutation }) => `${number}: ${mutationName(mutation)}`,
        cell: ({ number, mutation }) => (
          <TextLink to="/proposals/$number" params={{ number: String(number) }} inherit>
            {t('named', { number, what: mutationName(mutation) })}
          </TextLink>
        ),
      },
      {
        id: 'status',
        name: t('statusLabel'),
        width: 9,
        isSortable: false,
        value: (row) => t(`status.${row.status}`),
        cell: (row) => <StatusBadge status={row.status} />,
      },
      { id: 'who', name: t('who'), width: 12, isSortable: false, value: ({ proposedBy }) => proposedBy },
      {
        id: 'when',
        name: t('when'),
        width: 14,
        isSortable: false,
        value: ({ proposedAt }) => proposedAt,
        cell: ({ proposedAt }) => <time dateTime={proposedAt}>{instant(proposedAt)}</time>,
      },
      {
        id: 'ground',
        name: t('ground'),
        width: 10,
        isSortable: false,
        value: (row) => (row.status === 'OPEN' && row.groundMoved ? t('moved') : null),
      },
    ],
    // The writers are new with each drawing; what they write depends on the language, as `t` does.
    [t],
  );
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={nodes}
      rowId={({ number }) => String(number)}
      total={total}
      onMore={more}
      isStale={isStale}
      empty={
        <>
          <Text fw={600}>{t('none')}</Text>
          <Text c="dimmed">{t(status === undefined ? 'noneHelp' : 'noneOfStatus')}</Text>
        </>
      }
    />
  );
}
