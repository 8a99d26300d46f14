import { useDebouncedValue } from '@mantine/hooks';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CountryChoicesDocument, SearchDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { folded } from '../tables/comparing.js';

/** Something that was found, and where it is shown. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the name. */
  readonly detail: string;
  readonly group: 'organizations' | 'countries' | 'sources';
  readonly link: LinkOptions;
}

const PAUSE = 60;
const MOST_COUNTRIES = 4;

/** What is called by a text: organizations and sources as the registry finds them, countries as they are named in the reader's language. */
export function useSearchResults(typed: string) {
  const { t: word } = useTranslation('words');
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const asked = text !== '';
  const answer = useAnswer(SearchDocument, { text }, { keep: true, enabled: asked });
  const countries = useAnswer(CountryChoicesDocument, {});
  const found = useMemo((): Found[] => {
    if (!asked) return [];
    const named = (countries.data?.countries ?? [])
      .filter(({ code, name }) => code.toLowerCase() === text.toLowerCase() || (text.length > 1 && folded(name).includes(folded(text))))
      .slice(0, MOST_COUNTRIES);
    return [
      ...(answer.data?.organizations?.nodes ?? []).map(({ id, slug, name, acronym, kind, countries: its }): Found => ({
        id,
        name: acronym === null || acronym === name ? name : `${name} (${acronym})`,
        detail: [word(`kind.${kind}`), ...its.map((country) => country.name)].join(' · '),
        group: 'organizations',
        link: linkOptions({ to: '/organizations/$key', params: { key: slug } }),
      })),
      ...named.map(({ code, name }): Found => ({
        id: code,
        name,
        detail: code,
        group: 'countries',
        link: linkOptions({ to: '/countries/$code', params: { code } }),
      })),
      ...(answer.data?.sources?.nodes ?? []).map(({ id, title, publisher }): Found => ({
        id,
        name: title,
        detail: publisher ?? '',
        group: 'sources',
        link: linkOptions({ to: '/sources/$key', params: { key: id } }),
      })),
    ];
  }, [answer.data, asked, countries.data, text, word]);
  const isSettled = text === typed.trim() && !answer.isPlaceholderData && (!asked || answer.data !== undefined);
  return { found, isSettled, error: answer.error, retry: () => void answer.refetch() };
}
