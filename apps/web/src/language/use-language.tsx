import { useTranslation } from 'react-i18next';
import { type InterfaceLanguage, languageFor } from './languages.js';

/** The language that the reader chose: texts are in it, and names where they are recorded in it. */
export function useLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation();
  return languageFor([i18n.language]);
}

/** Writes numbers as the reader does: 1,234 or 1 234. */
export function useNumbers(): (value: number) => string {
  const language = useLanguage();
  return (value) => new Intl.NumberFormat(language).format(value);
}
