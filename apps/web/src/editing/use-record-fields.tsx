import { dateText, parseDate, periodText } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import type { PreviewedRecordFragment } from '../api/generated/graphql.js';
import { useLanguage } from '../language/use-language.js';
import { fieldsOf, type RecordField, type Said } from './record-fields.js';

/** Tells what is recorded of something, field by field, in the reader's language. */
export function useRecordFields(): (record: PreviewedRecordFragment | null) => readonly RecordField[] {
  const { t: word } = useTranslation('words');
  const { date, period } = useSaidDates();
  return (record) => fieldsOf(record, { word, date, period });
}

/** Says dates and periods of records in the reader's language. */
export function useSaidDates(): Pick<Said, 'date' | 'period'> {
  const language = useLanguage();
  const read = (date: { readonly edtf: string } | null) => (date === null ? null : parseDate(date.edtf));
  return {
    date: (date) => (date === null ? '' : dateText(parseDate(date.edtf), language)),
    // Without an end, EDTF says whether it goes on: 1998/.. does, of 1998/ nobody recorded it.
    period: ({ edtf, start, end }) => periodText(read(start), read(end), end === null && (edtf?.endsWith('..') ?? false), language),
  };
}
