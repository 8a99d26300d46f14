import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { FormFailed } from './form-failed.js';

interface ConfirmProps {
  /** What it will do, and what of it cannot be taken back. */
  readonly text: string;
  /** What the button says that does it: the deed, not "OK". */
  readonly deed: string;
  readonly isHarmful?: boolean;
  readonly isPending: boolean;
  readonly error: RequestFailed | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks inside a dialog whether something is really meant. */
export function Confirm({ text, deed, isHarmful = true, isPending, error, onConfirm, onCancel }: ConfirmProps) {
  const { t } = useTranslation('access');
  return (
    <Stack gap="md">
      <FormFailed error={error} />
      <Text size="sm">{text}</Text>
      <Group justify="end" gap="xs">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color={isHarmful ? 'red' : undefined} loading={isPending} onClick={onConfirm}>
          {deed}
        </Button>
      </Group>
    </Stack>
  );
}
