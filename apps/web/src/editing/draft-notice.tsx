import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that a form is not empty because somebody began it before. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation('editing');
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{t('draft')}</Text>
      <Button size="compact-sm" variant="default" onClick={onDiscard}>
        {t('discard')}
      </Button>
    </Group>
  );
}
