import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { Dialog } from './dialog.js';
import { NewToken } from './new-token.js';
import { TokenForm } from './token-form.js';
import { TokenTable } from './token-table.js';
import { mayDo, useViewer } from './use-viewer.js';

/** The tokens with which programs get in. */
export function TokensPage() {
  const { t } = useTranslation('access');
  const [isOpen, { open, close }] = useDisclosure();
  const [token, setToken] = useState<string | null>(null);
  const mayKeep = mayDo(useViewer(), 'ADMIN');
  const finish = (): void => {
    close();
    setToken(null);
  };
  return (
    <Page title={t('place.tokens')} lead={t('tokensLead')} aside={mayKeep ? <Button onClick={open}>{t('makeToken')}</Button> : undefined}>
      <ForRole role="ADMIN">
        <TokenTable />
        <Dialog title={t(token === null ? 'makeToken' : 'newToken')} isOpen={isOpen} onClose={finish} isKept={token !== null}>
          {token === null ? <TokenForm onMade={setToken} /> : <NewToken token={token} onDone={finish} />}
        </Dialog>
      </ForRole>
    </Page>
  );
}
