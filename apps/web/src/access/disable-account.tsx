import { useTranslation } from 'react-i18next';
import { type AccountRowFragment, DisableAccountDocument, EnableAccountDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { Confirm } from './confirm.js';

interface AccountDeedProps {
  readonly account: AccountRowFragment;
  readonly onDone: () => void;
}

/** Shuts somebody out. */
export function DisableAccount({ account, onDone }: AccountDeedProps) {
  const { t } = useTranslation('access');
  const { mutate, isPending, error } = useWrite(DisableAccountDocument);
  return (
    <Confirm
      text={t('disableHelp', { name: account.name })}
      deed={t('action.disable')}
      isPending={isPending}
      error={error}
      onConfirm={() => mutate({ input: { account: account.id } }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

/** Lets somebody in again. */
export function EnableAccount({ account, onDone }: AccountDeedProps) {
  const { t } = useTranslation('access');
  const { mutate, isPending, error } = useWrite(EnableAccountDocument);
  return (
    <Confirm
      text={t('enableHelp', { name: account.name })}
      deed={t('action.enable')}
      isHarmful={false}
      isPending={isPending}
      error={error}
      onConfirm={() => mutate({ input: { account: account.id } }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}
