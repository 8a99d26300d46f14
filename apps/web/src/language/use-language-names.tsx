import { useMemo } from 'react';
import { useLanguage } from './use-language.js';

/** Writes language tags for the reader: "az" is "Azerbaijani". A tag that the browser has no name for stays as it is. */
export function useLanguageNames(): (tag: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
    return (tag) => names.of(tag) ?? tag;
  }, [language]);
}
