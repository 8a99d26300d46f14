import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function ProposalPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('place.proposals')}>
      <ForRole role="CONTRIBUTOR">{null}</ForRole>
    </Page>
  );
}
