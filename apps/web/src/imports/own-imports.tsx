import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { useInstantText } from '../time/use-day-text.js';
import { ownImports } from './import-api.dom.js';

/** Imports that were begun and are still kept: whoever closed the page goes on with them. */
export function OwnImports() {
  const { t } = useTranslation('imports');
  const instant = useInstantText();
  const { data = [] } = useQuery({ queryKey: ['import', null], queryFn: ({ signal }) => ownImports(signal), staleTime: 0 });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="own-imports">
      <Title order={2} size="h4" id="own-imports" mb="xs">
        {t('begun')}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.map(({ id, status, begunBy, begunAt, spreadsheet }) => (
          <li key={id}>
            <TextLink to="/imports" search={{ id }} style={{ overflowWrap: 'anywhere' }}>
              {spreadsheet?.name ?? t('aPackage')}
            </TextLink>
            <Text size="sm" c="dimmed">
              {[t(`status.${status}`), instant(begunAt), begunBy].join(' · ')}
            </Text>
          </li>
        ))}
      </Stack>
    </section>
  );
}
