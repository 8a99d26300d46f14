import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { OwnAccount } from './own-account.js';
import { PasswordForm } from './password-form.js';
import { SessionList } from './session-list.js';

/** What people see and do of their own account. */
export function AccountPage() {
  const { t } = useTranslation('access');
  return (
    <Page title={t('account')} lead={t('accountLead')}>
      <ForRole role="CONTRIBUTOR">
        <Stack gap="xl">
          <OwnAccount />
          <PasswordForm />
          {/* Last: how many there are is known last. */}
          <SessionList />
        </Stack>
      </ForRole>
    </Page>
  );
}
