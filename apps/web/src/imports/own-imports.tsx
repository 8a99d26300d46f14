import { List, Text, Title } from '@mantine/core';
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
      <List size="sm">
        {data.map(({ id, status, begunBy, begunAt, spreadsheet }) => (
          <List.Item key={id}>
            <TextLink to="/imports" search={{ id }} inherit>
              {spreadsheet?.name ?? t('aPackage')}
            </TextLink>{' '}
            <Text span size="sm" c="dimmed">
              {[t(`status.${status}`), instant(begunAt), begunBy].join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
