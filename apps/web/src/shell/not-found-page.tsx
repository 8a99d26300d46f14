import { Group, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './links.js';
import { Page } from './page.js';

/** An address at which there is nothing; the server says so too, by 404. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text', { address: pathname })}>
      <Text mb="md">{t('notFound.help')}</Text>
      <Group>
        <ButtonLink to="/">{t('home')}</ButtonLink>
        <ButtonLink to="/organizations" variant="default">
          {t('organizations')}
        </ButtonLink>
      </Group>
    </Page>
  );
}
