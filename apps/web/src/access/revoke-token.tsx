import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { RevokeTokenDocument, type TokenRowFragment } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { Confirm } from './confirm.js';
import { Dialog } from './dialog.js';

/** Shuts a program out, at once and for ever. */
export function RevokeToken({ token }: { readonly token: TokenRowFragment }) {
  const { t } = useTranslation('access');
  const [isOpen, { open, close }] = useDisclosure();
  const { mutate, isPending, error } = useWrite(RevokeTokenDocument);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={t('revokeNamed', { name: token.name })}>
        {t('revoke')}
      </Button>
      <Dialog title={t('revokeNamed', { name: token.name })} isOpen={isOpen} onClose={close}>
        <Confirm
          text={t('revokeHelp')}
          deed={t('revoke')}
          isPending={isPending}
          error={error}
          onConfirm={() => mutate({ input: { id: token.id } }, { onSuccess: close })}
          onCancel={close}
        />
      </Dialog>
    </>
  );
}
