import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from './shown-import.js';

const SHOWN = 20;

/** What somebody should look at; nothing is refused for it. */
export function FindingList({ findings: { total, listed } }: Pick<ImportPreview, 'findings'>) {
  const { t } = useTranslation('imports');
  return (
    <section aria-labelledby="import-findings">
      <Title order={3} size="h4" id="import-findings" mb="xs">
        {t('findings', { count: total })}
      </Title>
      <List size="sm" lang="en">
        {listed.slice(0, SHOWN).map(({ file, line, message }) => (
          <List.Item key={`${file} ${line} ${message}`}>{message}</List.Item>
        ))}
      </List>
      {total > SHOWN ? <Text size="sm">{t('andMore', { count: total - SHOWN })}</Text> : null}
    </section>
  );
}
