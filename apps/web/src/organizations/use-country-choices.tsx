import { useMemo } from 'react';
import { CountryChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useLanguage } from '../language/use-language.js';

/** Countries by name, as the reader's language orders them; former ones too. */
export function useCountryChoices(): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useAnswer(CountryChoicesDocument, {});
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return (data?.countries ?? []).map(({ code, name }) => ({ value: code, label: name })).sort((a, b) => compare(a.label, b.label));
  }, [data, language]);
}
