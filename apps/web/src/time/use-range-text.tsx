import { useTranslation } from 'react-i18next';
import { useNumbers } from '../language/use-language.js';

/** Writes counts for the reader, as they are known: "37–44", or "37" where both are the same. */
export function useRangeText(): (certain: number, possible: number) => string {
  const { t } = useTranslation('time');
  const write = useNumbers();
  return (certain, possible) =>
    certain === possible ? write(certain) : t('count.range', { certain: write(certain), possible: write(possible) });
}
