import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function AccountsPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('place.accounts')}>
      <ForRole role="ADMIN">{null}</ForRole>
    </Page>
  );
}
