import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationVersionsDocument, RecordChangesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useChangeColumns } from '../changes/change-columns.js';
import { CompareVersions } from '../history/compare-versions.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import type { ShownOrganization } from './about-organization.js';

/** How the record of an organization came about: who changed it, when and why, and what it said before. */
export function HistoryPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('history');
  const filter = useMemo(() => ({ record: shown.id }), [shown.id]);
  const changes = useAnswer(RecordChangesDocument, { filter });
  const versions = useAnswer(OrganizationVersionsDocument, { id: shown.id });
  const columns = useChangeColumns();
  const rows = useMemo(() => changes.data?.changes?.nodes.toReversed(), [changes.data]);
  const error = changes.error ?? versions.error;
  if (error) {
    return (
      <Failure
        error={error}
        onRetry={() => {
          void changes.refetch();
          void versions.refetch();
        }}
      />
    );
  }
  return (
    <>
      <Title order={2} size="h4" mb="xs">
        {t('changes')}
      </Title>
      <DataTable label={t('changes')} columns={columns} rows={rows} rowId={({ id }) => id} total={changes.data?.changes?.totalCount} />
      <Title order={2} size="h4" mt="xl" mb="xs">
        {t('versions')}
      </Title>
      <CompareVersions versions={versions.data?.organization?.versions?.nodes} />
    </>
  );
}
