import { dateText, parseDate } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import type { WrittenDateFragment } from '../api/generated/graphql.js';
import { useLanguage } from '../language/use-language.js';
import { Explained } from './explained.js';
import { useDayText } from './use-day-text.js';

interface HistoricalDateTextProps {
  /** Null where nobody recorded it: a dash then. */
  readonly date: WrittenDateFragment | null;
}

/** A date as far as it is known: "about 1998". One that is not a day says which days it may be. */
export function HistoricalDateText({ date }: HistoricalDateTextProps) {
  const { t } = useTranslation('time');
  const language = useLanguage();
  const day = useDayText();
  if (date === null) return <span title={t('date.unknown')}>–</span>;
  const text = dateText(parseDate(date.edtf), language);
  const { earliest, latest } = date;
  if (earliest !== null && earliest === latest) return <time dateTime={earliest}>{text}</time>;
  const may = (): string => {
    if (earliest !== null && latest !== null) return t('date.between', { earliest: day(earliest), latest: day(latest) });
    if (latest !== null) return t('date.before', { latest: day(latest) });
    return earliest === null ? t('date.unknown') : t('date.after', { earliest: day(earliest) });
  };
  const explanation = (
    <>
      {may()}
      <br />
      {t('date.written', { edtf: date.edtf })}
    </>
  );
  return <Explained text={explanation}>{text}</Explained>;
}
