import { dateText, parseDate } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import type { PreviewedRecordFragment } from '../api/generated/graphql.js';
import { useLanguage } from '../language/use-language.js';
import { usePeriodText } from '../time/period-text.js';
import { fieldsOf, type RecordField, type Said } from './record-fields.js';

/** Tells what is recorded of something, field by field, in the reader's language. */
export function useRecordFields(): (record: PreviewedRecordFragment | null) => readonly RecordField[] {
  const { t: word } = useTranslation('words');
  const date = useSaidDate();
  const period = usePeriodText();
  return (record) => fieldsOf(record, { word, date, period });
}

/** Says dates of records in the reader's language; '' where nobody recorded one. */
export function useSaidDate(): Said['date'] {
  const language = useLanguage();
  return (date) => (date === null ? '' : dateText(parseDate(date.edtf), language));
}
