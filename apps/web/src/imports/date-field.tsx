import { TextInput } from '@mantine/core';
import { dateText, parseDate } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.js';
import { edtfOf } from './mapping-draft.js';

interface DateFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date as people write it; below it what was understood. */
export function DateField({ label, help, value, onChange }: DateFieldProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const edtf = edtfOf(value);
  return (
    <TextInput
      label={label}
      description={edtf ? t('understood', { date: dateText(parseDate(edtf), language) }) : help}
      placeholder="2025-01-31"
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={edtf === null ? t('noDate') : null}
      wrapperProps={{ 'data-gap': edtf === null }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
