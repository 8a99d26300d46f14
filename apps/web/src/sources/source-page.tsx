import { Anchor, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { SourceInBriefDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useNumbers } from '../language/use-language.js';
import { useLanguageNames } from '../language/use-language-names.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { HistoricalDateText } from '../time/historical-date-text.js';

const route = getRouteApi('/framed/sources/$key');

/** A document: what it is, and where it can be read. */
export function SourcePage() {
  const { t } = useTranslation('sources');
  const languageName = useLanguageNames();
  const number = useNumbers();
  const viewer = useViewer();
  const { key } = route.useParams();
  const { data, error, refetch } = useAnswer(SourceInBriefDocument, { id: key });
  if (error) {
    return (
      <Page title={t('title')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data && !data.source) return <NotFoundPage />;
  const source = data?.source;
  const facts: readonly (readonly [string, ReactNode])[] = source
    ? [
        [t('publisher'), source.publisher],
        [t('publishedOn'), source.publishedOn && <HistoricalDateText date={source.publishedOn} />],
        [t('language'), source.language && languageName(source.language)],
        [t('facts'), number(source.factCount)],
        [t('open'), source.url && <Anchor href={source.url}>{source.url}</Anchor>],
      ]
    : [];
  return (
    <Page
      title={source?.title ?? null}
      aside={
        source && mayDo(viewer, 'CONTRIBUTOR') ? (
          <ButtonLink to="/sources/$key/edit" params={{ key: source.id }} search={{}} variant="default" size="xs">
            {t('edit')}
          </ButtonLink>
        ) : null
      }
    >
      <dl>
        {facts
          .filter(([, fact]) => Boolean(fact))
          .map(([label, fact]) => (
            <div key={label}>
              <Text component="dt" size="xs" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0} mb="sm">
                {fact}
              </Text>
            </div>
          ))}
      </dl>
    </Page>
  );
}
