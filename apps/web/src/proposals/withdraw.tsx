import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../access/confirm.js';
import { Dialog } from '../access/dialog.js';
import { WithdrawProposalDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';

/** Takes back what one proposed oneself. */
export function Withdraw({ number }: { readonly number: number }) {
  const { t } = useTranslation('proposals');
  const [isOpen, { open, close }] = useDisclosure();
  const { mutate, isPending, error } = useWrite(WithdrawProposalDocument);
  return (
    <Group>
      <Button variant="default" onClick={open}>
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdraw')} isOpen={isOpen} onClose={close}>
        <Confirm
          text={t('withdrawHelp')}
          deed={t('withdraw')}
          isPending={isPending}
          error={error}
          onConfirm={() => mutate({ input: { number } }, { onSuccess: close })}
          onCancel={close}
        />
      </Dialog>
    </Group>
  );
}
