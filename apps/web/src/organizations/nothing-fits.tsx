import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What stands where no organization fits the filters. */
export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('organizations');
  return (
    <>
      <Text fw={600}>{t('nothing')}</Text>
      <Text c="dimmed" mb="sm">
        {t('nothingHelp')}
      </Text>
      <Button size="xs" variant="default" onClick={onClear}>
        {t('clear')}
      </Button>
    </>
  );
}
