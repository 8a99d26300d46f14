import { ActionIcon, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRowFragment } from '../api/generated/graphql.js';
import { Icon } from '../shell/icon.js';
import { AccountRoleForm } from './account-role-form.js';
import { Dialog } from './dialog.js';
import { DisableAccount, EnableAccount } from './disable-account.js';
import { ResetPasswordForm } from './reset-password-form.js';

/** What can be done with an account, each asked for in a dialog. */
const ACTIONS = { changeRole: AccountRoleForm, resetPassword: ResetPasswordForm, disable: DisableAccount, enable: EnableAccount } as const;

type Action = keyof typeof ACTIONS;

/** The menu at the end of an account's row. */
export function AccountActions({ account }: { readonly account: AccountRowFragment }) {
  const { t } = useTranslation('access');
  const [action, setAction] = useState<Action>('changeRole');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  const Form = ACTIONS[action];
  const offered: readonly Action[] = [
    'changeRole',
    ...(account.email === null ? [] : (['resetPassword'] as const)),
    account.isDisabled ? 'enable' : 'disable',
  ];
  return (
    <>
      <Menu position="bottom-end" returnFocus={false}>
        <Menu.Target>
          <ActionIcon ref={button} variant="subtle" color="gray" size="sm" aria-label={t('actionsOf', { name: account.name })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((one) => (
            <Menu.Item
              key={one}
              onClick={() => {
                setAction(one);
                setOpen(true);
              }}
            >
              {t(`action.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog title={t(`actionTitle.${action}`, { name: account.name })} isOpen={isOpen} onClose={close} opener={button}>
        <Form account={account} onDone={close} />
      </Dialog>
    </>
  );
}
