import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { RegisterForm } from './register-form.js';

/** Where an organization is registered, with the memberships that begin its record. */
export function RegisterPage() {
  const { t } = useTranslation('editing');
  return (
    <Page title={t('registerTitle')} lead={t('registerLead')}>
      <ForRole role="CONTRIBUTOR">
        <RegisterForm />
      </ForRole>
    </Page>
  );
}
