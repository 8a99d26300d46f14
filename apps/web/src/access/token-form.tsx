import { Button, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateTokenDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';
import { refusedText } from './refused-text.js';
import type { Role } from './role.js';
import { RoleSelect } from './role-select.js';

const LONGEST = 366;
const USUAL = 90;

/** A token for a program. */
export function TokenForm({ onMade }: { readonly onMade: (token: string) => void }) {
  const { t } = useTranslation('access');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('CONTRIBUTOR');
  const [days, setDays] = useState(USUAL);
  const { mutate, isPending, error } = useWrite(CreateTokenDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ input: { name: name.trim(), role, days } }, { onSuccess: ({ createToken }) => createToken && onMade(createToken.token) });
      }}
    >
      <Stack gap="sm">
        <FormFailed error={error} fields={['name', 'days']} />
        <TextInput
          label={t('name')}
          description={t('tokenNameHelp')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={100}
          value={name}
          error={refusedText(error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect value={role} onChange={setRole} />
        <NumberInput
          label={t('days')}
          description={t('daysHelp')}
          required
          min={1}
          max={LONGEST}
          allowDecimal={false}
          allowNegative={false}
          value={days}
          error={refusedText(error, 'days')}
          onChange={(value) => setDays(Number(value))}
        />
        <Button type="submit" loading={isPending}>
          {t('makeToken')}
        </Button>
      </Stack>
    </form>
  );
}
