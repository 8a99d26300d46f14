import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewer } from './use-viewer.js';

/** Under which name changes are recorded, and what one may do. */
export function OwnAccount() {
  const { t } = useTranslation('access');
  const viewer = useViewer();
  if (!viewer) return null;
  const facts = [
    [t('name'), viewer.name],
    [t('email'), viewer.email],
    [t('roleLabel'), `${t(`role.${viewer.role}`)}: ${t(`roleHelp.${viewer.role}`)}`],
  ] as const;
  return (
    <Group component="dl" gap="0.75rem 2.5rem" m={0} align="start">
      {facts
        .filter(([, fact]) => fact !== null)
        .map(([label, fact]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {fact}
            </Text>
          </div>
        ))}
    </Group>
  );
}
