import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountRowFragment, ResetAccountPasswordDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';
import { PasswordField } from './password-field.js';
import { refusedText } from './refused-text.js';

/** A password for somebody who has lost theirs. */
export function ResetPasswordForm({ account, onDone }: { readonly account: AccountRowFragment; readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const [password, setPassword] = useState('');
  const reset = useWrite(ResetAccountPasswordDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reset.mutate({ input: { account: account.id, password } }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <FormFailed error={reset.error} fields={['password']} />
        <PasswordField
          label={t('newPassword')}
          description={t('passwordRules')}
          required
          data-autofocus
          value={password}
          error={refusedText(reset.error, 'password')}
          onType={setPassword}
        />
        <Text size="sm" c="dimmed">
          {t('resetPasswordHelp')}
        </Text>
        <Button type="submit" loading={reset.isPending}>
          {t('action.resetPassword')}
        </Button>
      </Stack>
    </form>
  );
}
