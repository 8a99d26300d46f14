import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function AccountPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('account')}>
      <ForRole role="CONTRIBUTOR">{null}</ForRole>
    </Page>
  );
}
