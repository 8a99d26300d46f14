import { Anchor, List, ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CitedSourceFragment } from '../api/generated/graphql.js';
import { useLanguage } from '../language/use-language.js';
import { HistoricalDateText } from '../time/historical-date-text.js';
import { CiteThis } from './cite-this.js';

interface CitedSourcesProps {
  readonly what: string;
  readonly citations: readonly CitedSourceFragment[];
  readonly address: string | undefined;
}

/** The documents with where in them it stands and the curator's remarks, and below them the citation of the registry. */
export function CitedSources({ what, citations, address }: CitedSourcesProps) {
  const { t } = useTranslation('sources');
  return (
    <>
      <ScrollArea.Autosize mah="18rem" type="auto">
        <List listStyleType="none" spacing="sm">
          {citations.map((citation) => (
            <List.Item key={`${citation.source.id} ${citation.locator ?? ''} ${citation.note ?? ''}`}>
              <CitedDocument citation={citation} />
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      <Text size="sm" fw={600} mt="md" mb={4}>
        {t('cite')}
      </Text>
      <CiteThis what={what} address={address} />
    </>
  );
}

function CitedDocument({ citation: { source, locator, note } }: { readonly citation: CitedSourceFragment }) {
  const { t } = useTranslation('sources');
  const language = useLanguage();
  const written = source.language === null ? null : new Intl.DisplayNames(language, { type: 'language' }).of(source.language);
  return (
    <>
      <Text size="sm" fw={600} lang={source.language ?? undefined}>
        {source.title}
      </Text>
      <Text size="sm" c="dimmed">
        {[source.publisher, written].filter(Boolean).join(' · ')}
        {source.publishedOn === null ? null : (
          <>
            {' · '}
            <HistoricalDateText date={source.publishedOn} />
          </>
        )}
      </Text>
      {locator === null ? null : (
        <Text size="sm">
          {t('locator')}: {locator}
        </Text>
      )}
      {note === null ? null : (
        <Text size="sm">
          {t('note')}: {note}
        </Text>
      )}
      {source.url === null ? null : (
        <Anchor size="sm" href={source.url} target="_blank" rel="noreferrer" aria-label={`${t('open')}: ${source.title}`}>
          {t('open')}
        </Anchor>
      )}
    </>
  );
}
