import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { QualityList } from './quality-list.js';

/** What is doubtful in the records, for those who mend them. */
export function QualityPage() {
  const { t } = useTranslation('quality');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRole role="EDITOR">
        <QualityList />
      </ForRole>
    </Page>
  );
}
