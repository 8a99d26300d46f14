import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountRowFragment, ChangeAccountRoleDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';
import { RoleSelect } from './role-select.js';

/** What somebody may do from now on. */
export function AccountRoleForm({ account, onDone }: { readonly account: AccountRowFragment; readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const [role, setRole] = useState(account.role);
  const change = useWrite(ChangeAccountRoleDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ input: { account: account.id, role } }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <FormFailed error={change.error} />
        <RoleSelect value={role} onChange={setRole} />
        <Text size="sm" c="dimmed">
          {t(account.issuer === null ? 'changeRoleHelp' : 'changeRoleProvided')}
        </Text>
        <Button type="submit" loading={change.isPending} disabled={role === account.role}>
          {t('action.changeRole')}
        </Button>
      </Stack>
    </form>
  );
}
