import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { AccountForm } from './account-form.js';
import { AccountTable } from './account-table.js';
import { Dialog } from './dialog.js';
import { mayDo, useViewer } from './use-viewer.js';

/** Who may sign in, and what they may do. */
export function AccountsPage() {
  const { t } = useTranslation('access');
  const [isOpen, { open, close }] = useDisclosure();
  const mayKeep = mayDo(useViewer(), 'ADMIN');
  return (
    <Page
      title={t('place.accounts')}
      lead={t('accountsLead')}
      aside={mayKeep ? <Button onClick={open}>{t('makeAccount')}</Button> : undefined}
    >
      <ForRole role="ADMIN">
        <AccountTable />
        <Dialog title={t('makeAccount')} isOpen={isOpen} onClose={close}>
          <AccountForm onDone={close} />
        </Dialog>
      </ForRole>
    </Page>
  );
}
