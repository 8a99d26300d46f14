import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { WriteFailed } from '../editing/write-failed.js';
import { ErrorOfImport } from './error-of-import.js';
import type { ShownImport } from './shown-import.js';

const SHOWN = 20;

interface NotWrittenProps extends Pick<ShownImport, 'error' | 'applied'> {
  /** Why it was not even tried. */
  readonly failed: RequestFailed | null;
}

/** Why what was chosen last was not written, and what to do; nothing where nothing was tried. */
export function NotWritten({ error, applied, failed }: NotWrittenProps) {
  const { t } = useTranslation('imports');
  if (failed !== null) return <WriteFailed error={failed} />;
  if (error?.code === 'CONFLICT') {
    return (
      <Alert color="orange" variant="default" role="alert" title={t('conflict')}>
        <Text size="sm">{t('conflictHelp')}</Text>
      </Alert>
    );
  }
  if (error !== null) return <ErrorOfImport error={error} title={t('notWritten')} />;
  if (applied?.outcome !== 'REFUSED') return null;
  const { total, listed } = applied.problems;
  return (
    <Alert color="red" variant="default" role="alert" title={t('notWritten')}>
      <Text size="sm">{t('needsOthers')}</Text>
      <List size="sm" mt="xs" lang="en">
        {listed.slice(0, SHOWN).map(({ file, line, column, message }) => (
          <List.Item key={`${file} ${line ?? ''} ${column ?? ''} ${message}`}>{message}</List.Item>
        ))}
      </List>
      {total > SHOWN ? <Text size="sm">{t('andMore', { count: total - SHOWN })}</Text> : null}
    </Alert>
  );
}
