import { dateText, type Day, parseDate } from '@guildhall/time';
import { useLanguage } from '../language/use-language.js';

/** Writes days for the reader: "31 December 1995". */
export function useDayText(): (day: Day) => string {
  const language = useLanguage();
  return (day) => dateText(parseDate(day), language);
}

/** Writes instants for the reader, in UTC; days in English as everywhere here: 31 December 1995. */
export function useInstantText(): (instant: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return (instant) => `${format.format(new Date(instant))} UTC`;
}
