import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportError } from './shown-import.js';

/** What the registry says of an import that it does not take, in the language in which it says it. */
export function ErrorOfImport({ error, title }: { readonly error: ImportError; readonly title: string }) {
  const { t } = useTranslation('imports');
  const { message, violations = [], reference } = error;
  return (
    <Alert color="red" variant="default" role="alert" title={title}>
      <div lang="en">
        {violations.length === 0 ? (
          <Text size="sm">{message}</Text>
        ) : (
          <List size="sm">
            {violations.map(({ path, message: sentence }) => (
              <List.Item key={`${path.join('.')} ${sentence}`}>{sentence}</List.Item>
            ))}
          </List>
        )}
      </div>
      {reference === undefined ? null : (
        <Text size="sm" mt="xs">
          {t('reference', { reference })}
        </Text>
      )}
    </Alert>
  );
}
