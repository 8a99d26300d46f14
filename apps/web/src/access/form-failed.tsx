import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { WriteFailed } from '../editing/write-failed.js';
import { isSaidAt } from './refused-fields.js';

interface FormFailedProps {
  readonly error: RequestFailed | null;
  /** Fields that say themselves what is wrong with them. */
  readonly fields?: readonly string[];
}

/** What is wrong with a form and not with one of its fields; nothing while all is well. */
export function FormFailed({ error, fields = [] }: FormFailedProps) {
  const { t } = useTranslation('access');
  if (error === null || isSaidAt(error, fields)) return null;
  const wait = error.details['retryAfterSeconds'];
  if (typeof wait !== 'number') return <WriteFailed error={error} />;
  return (
    <Alert color="red" variant="light" role="alert">
      {t('slow', { count: Math.ceil(wait) })}
    </Alert>
  );
}
