import { Anchor, Group, List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RegistryDocument, type CountRangeFragment } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Page } from '../shell/page.js';
import { CountText } from '../time/count-text.js';
import { QUESTIONS } from './questions.js';

/** The start page: what the registry is, how much of it there is on the day, and questions to begin with. */
export function HomePage() {
  const { t } = useTranslation('home');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Figures />
      <Title order={2} size="h3" mt="xl">
        {t('begin')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('beginHelp')}
      </Text>
      <List spacing="sm" listStyleType="none">
        {QUESTIONS.map((slug) => (
          <List.Item key={slug}>
            <Anchor href={`/graphiql?example=${slug}`}>{t(`questions.${slug}.ask`)}</Anchor>
            <Text size="sm" c="dimmed">
              {t(`questions.${slug}.answer`)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Page>
  );
}

function Figures() {
  const { t } = useTranslation('home');
  const { data, error, refetch } = useAnswer(RegistryDocument, {});
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const figures = data?.statistics ?? undefined;
  return (
    <section aria-label={t('onThisDay')}>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }}>
        <Figure name={<TextLink to="/organizations">{t('organizations')}</TextLink>} count={figures?.organizations} />
        <Figure name={t('federations')} count={figures?.federations} />
        <Figure name={t('memberships')} count={figures?.memberships} />
        <Figure name={t('countries')} count={figures?.countries} />
        <Figure name={t('sources')} count={figures && { certain: figures.sources, possible: figures.sources }} />
      </SimpleGrid>
    </section>
  );
}

function Figure({ name, count }: { readonly name: React.ReactNode; readonly count: CountRangeFragment | undefined }) {
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="baseline">
        <Text size="sm">{name}</Text>
      </Group>
      <CountText count={count} size="1.75rem" />
    </Paper>
  );
}
