import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../language/use-language.js';
import type { ImportProgress, ImportStatus } from './shown-import.js';

interface ProgressStepProps {
  readonly status: ImportStatus;
  readonly progress: ImportProgress | null;
}

/** How far reading or writing has come. */
export function ProgressStep({ status, progress }: ProgressStepProps) {
  const { t } = useTranslation('imports');
  const number = useNumbers();
  const step = progress?.step ?? (status === 'WRITING' ? 'WRITING' : 'READING');
  const percent = progress === null || progress.total === 0 ? 0 : Math.min(100, Math.round((100 * progress.done) / progress.total));
  return (
    <Stack gap="xs" mih="12rem">
      <Text role="status">{t(`progress.${step}`)}</Text>
      <Progress.Root size="lg">
        <Progress.Section value={percent} animated aria-label={t(`progress.${step}`)} aria-valuetext={`${number(percent)} %`} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {t('stays')}
      </Text>
    </Stack>
  );
}
