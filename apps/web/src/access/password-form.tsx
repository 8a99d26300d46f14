import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeOwnPasswordDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';
import { PasswordField } from './password-field.js';
import { refusedText } from './refused-text.js';
import { useViewer } from './use-viewer.js';

const NOTHING = { current: '', next: '', again: '' };

/** A new password for oneself; it ends all other sessions. */
export function PasswordForm() {
  const { t } = useTranslation('access');
  const viewer = useViewer();
  const [typed, setTyped] = useState(NOTHING);
  const [differs, setDiffers] = useState(false);
  const change = useWrite(ChangeOwnPasswordDocument);
  const type = (part: Partial<typeof NOTHING>): void => {
    setDiffers(false);
    setTyped((before) => ({ ...before, ...part }));
  };
  const send = (): void => {
    setDiffers(typed.next !== typed.again);
    if (typed.next !== typed.again) return;
    change.mutate({ input: { current: typed.current, new: typed.next } }, { onSuccess: () => setTyped(NOTHING) });
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('changePassword')}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm" maw="24rem">
          <Text size="sm" c="dimmed">
            {t('passwordRules')} {t('changePasswordHelp')}
          </Text>
          <FormFailed error={change.error} fields={['current', 'new']} />
          {change.isSuccess && typed === NOTHING ? (
            <Alert variant="light" role="status">
              {t('passwordChanged', { count: change.data.changePassword?.ended ?? 0 })}
            </Alert>
          ) : null}
          {/* For keepers of passwords: whose it is. */}
          <input type="text" name="email" autoComplete="username" value={viewer?.email ?? ''} readOnly hidden />
          <PasswordField
            label={t('currentPassword')}
            autoComplete="current-password"
            required
            value={typed.current}
            error={refusedText(change.error, 'current')}
            onType={(current) => type({ current })}
          />
          <PasswordField
            label={t('newPassword')}
            required
            value={typed.next}
            error={refusedText(change.error, 'new')}
            onType={(next) => type({ next })}
          />
          <PasswordField
            label={t('newPasswordAgain')}
            required
            value={typed.again}
            error={differs ? t('passwordsDiffer') : undefined}
            onType={(again) => type({ again })}
          />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('changePassword')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
