import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';

export function ImportsPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('place.imports')}>
      <ForRole role="EDITOR">{null}</ForRole>
    </Page>
  );
}
