import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalStatus } from '../api/generated/graphql.js';

/** What has become of a proposal: filled where somebody still has to decide. */
export function StatusBadge({ status }: { readonly status: ProposalStatus }) {
  const { t } = useTranslation('proposals');
  return (
    <Badge variant={status === 'OPEN' ? 'filled' : 'default'} tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
