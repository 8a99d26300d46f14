import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationMembershipsDocument, type OrganizationMembershipsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import type { ShownOrganization } from './about-organization.js';
import { type ShownMembership, useMembershipColumns } from './membership-columns.js';

const listOf = ({ organization }: OrganizationMembershipsQuery) => organization?.memberships ?? null;

/** Where an organization belongs and belonged, and since when, drawn on one axis. */
export function MembershipsPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(OrganizationMembershipsDocument, { id: shown.id }, listOf);
  const rows = useMemo(() => nodes?.map((node): ShownMembership => ({ ...node, other: node.federation })), [nodes]);
  const columns = useMembershipColumns(t('federation'), rows);
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <DataTable
      label={t('part.memberships')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      total={total}
      onMore={more}
      isStale={isStale}
      empty={<Text c="dimmed">{t('noMemberships')}</Text>}
    />
  );
}
