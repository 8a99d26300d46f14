import { parseDate, periodText } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import type { WholePeriodFragment } from '../api/generated/graphql.js';
import { useLanguage } from '../language/use-language.js';
import { Explained } from './explained.js';
import { useDayText } from './use-day-text.js';
import type { WrittenPeriod } from './written-period.js';

const read = (date: WrittenPeriod['start']) => (date === null ? null : parseDate(date.edtf));

/** Writes periods for the reader: "from about 1998 to 2003". */
export function usePeriodText(): (period: WrittenPeriod) => string {
  const language = useLanguage();
  return ({ start, end, ongoing }) => periodText(read(start), read(end), ongoing, language);
}

/** A period, with the days on which it surely and possibly holds for who asks. */
export function PeriodText({ period }: { readonly period: WholePeriodFragment }) {
  const { t } = useTranslation('time');
  const day = useDayText();
  const write = usePeriodText();
  const { certain, possible } = period;
  const ends = ({ from, to }: { from: string | null; to: string | null }) => ({
    from: from === null ? t('period.open') : day(from),
    to: to === null ? t('period.open') : day(to),
  });
  const explanation = (
    <>
      {certain === null ? t('period.neverCertain') : t('period.certainly', ends(certain))}
      <br />
      {possible === null ? null : t('period.possibly', ends(possible))}
    </>
  );
  return <Explained text={explanation}>{write(period)}</Explained>;
}
