import { Anchor } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SourcesDocument, type SourcesQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { useLanguageNames } from '../language/use-language-names.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Page } from '../shell/page.js';
import { SearchField } from '../shell/search-field.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { HistoricalDateText } from '../time/historical-date-text.js';

const route = getRouteApi('/framed/sources');
const listOf = ({ sources }: SourcesQuery) => sources;
type Source = NonNullable<SourcesQuery['sources']>['nodes'][number];

/** All documents that facts cite. */
export function SourcesPage() {
  const { t } = useTranslation('sources');
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useSourceColumns();
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(SourcesDocument, { search: search ?? null }, listOf);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="filters" role="search">
        <SearchField
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          given={search}
          onChange={(text) => void navigate({ search: (before) => ({ ...before, search: text }), replace: true, resetScroll: false })}
        />
      </div>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <DataTable label={t('title')} columns={columns} rows={nodes} rowId={({ id }) => id} total={total} onMore={more} isStale={isStale} />
      )}
    </Page>
  );
}

function useSourceColumns(): readonly TableColumn<Source>[] {
  const { t } = useTranslation('sources');
  const languageName = useLanguageNames();
  return useMemo(
    () => [
      {
        id: 'title',
        name: t('titleOf'),
        width: 24,
        isSortable: false,
        value: ({ title }) => title,
        cell: ({ id, title, language }) => (
          <TextLink to="/sources/$key" params={{ key: id }} inherit lang={language ?? undefined}>
            {title}
          </TextLink>
        ),
      },
      { id: 'publisher', name: t('publisher'), width: 13, isSortable: false, value: ({ publisher }) => publisher },
      {
        id: 'publishedOn',
        name: t('publishedOn'),
        width: 10,
        isSortable: false,
        value: ({ publishedOn }) => publishedOn?.edtf ?? null,
        cell: ({ publishedOn }) => <HistoricalDateText date={publishedOn} />,
      },
      {
        id: 'language',
        name: t('language'),
        width: 8,
        isSortable: false,
        value: ({ language }) => (language === null ? null : languageName(language)),
      },
      { id: 'facts', name: t('facts'), width: 6, align: 'end', isSortable: false, value: ({ factCount }) => factCount },
      {
        id: 'url',
        name: t('link'),
        width: 12,
        isSortable: false,
        value: ({ url }) => url,
        cell: ({ url, title }) =>
          url === null ? (
            ''
          ) : (
            <Anchor href={url} inherit title={`${t('open')}: ${title}`}>
              {hostOf(url)}
            </Anchor>
          ),
      },
    ],
    [t, languageName],
  );
}

/** What of a link is worth reading. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
