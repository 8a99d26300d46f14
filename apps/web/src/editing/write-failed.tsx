import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';

/** Why something was not written, and that nothing of it was. */
export function WriteFailed({ error }: { readonly error: RequestFailed }) {
  const { t } = useTranslation('editing');
  return (
    <Alert color="red" variant="default" role="alert" title={t(error.kind === 'REFUSED' ? 'refused' : 'notSent')}>
      {error.kind === 'REFUSED' ? (
        <div lang="en">
          {error.violations.length > 0 ? (
            <List size="sm">
              {error.violations.map(({ path, message }) => (
                <List.Item key={`${path.join('.')} ${message}`}>{message}</List.Item>
              ))}
            </List>
          ) : (
            <Text size="sm">{error.message}</Text>
          )}
        </div>
      ) : (
        <Text size="sm">{t('notSentHelp')}</Text>
      )}
    </Alert>
  );
}
