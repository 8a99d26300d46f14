import { Alert, Button, Code, Group, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** A token at the one moment at which it is shown. */
export function NewToken({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const { copy, copied } = useClipboard();
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light" role="status">
        {t('newTokenWarning')}
      </Alert>
      <Code block tabIndex={0} aria-label={t('newToken')} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {token}
      </Code>
      <Group justify="end" gap="xs">
        <Button variant="default" onClick={() => copy(token)} data-autofocus>
          {copied ? t('copied') : t('copy')}
        </Button>
        <Button onClick={onDone}>{t('haveKept')}</Button>
      </Group>
    </Stack>
  );
}
