import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function RegisterPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('place.register')}>
      <ForRole role="EDITOR">{null}</ForRole>
    </Page>
  );
}
