import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateAccountDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';
import { PasswordField } from './password-field.js';
import { refusedText } from './refused-text.js';
import type { Role } from './role.js';
import { RoleSelect } from './role-select.js';

const FIELDS = ['name', 'email', 'password'] as const;

/** An account for somebody who is to be let in. */
export function AccountForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('CONTRIBUTOR');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useWrite(CreateAccountDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ input: { name: name.trim(), email: email.trim(), role, password: password || null } }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <FormFailed error={error} fields={FIELDS} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          required
          data-autofocus
          autoComplete="off"
          value={name}
          error={refusedText(error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('email')}
          type="email"
          required
          autoComplete="off"
          value={email}
          error={refusedText(error, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleSelect value={role} onChange={setRole} />
        <PasswordField
          label={t('passwordOptional')}
          description={`${t('passwordRules')} ${t('passwordOptionalHelp')}`}
          value={password}
          error={refusedText(error, 'password')}
          onType={setPassword}
        />
        <Button type="submit" loading={isPending}>
          {t('makeAccount')}
        </Button>
      </Stack>
    </form>
  );
}
