import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { ProposalList } from './proposal-list.js';
import { STATUSES } from './proposal-search.js';

const route = getRouteApi('/framed/proposals');

/** What was proposed, and what has become of it. */
export function ProposalsPage() {
  const { t } = useTranslation('proposals');
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRole role="CONTRIBUTOR">
        <div className="filters" role="search">
          <Select
            size="sm"
            w="14rem"
            label={t('statusLabel')}
            placeholder={t('any')}
            clearable
            clearButtonProps={{ 'aria-label': t('any') }}
            data={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            value={status ?? null}
            onChange={(chosen) => void navigate({ search: { status: STATUSES.find((one) => one === chosen) }, replace: true })}
          />
        </div>
        <ProposalList status={status} />
      </ForRole>
    </Page>
  );
}
