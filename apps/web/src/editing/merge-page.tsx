import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function MergePage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('place.merge')}>
      <ForRole role="ADMIN">{null}</ForRole>
    </Page>
  );
}
