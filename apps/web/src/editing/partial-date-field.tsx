import { TextInput } from '@mantine/core';
import { type BoundOf, dateText, parseDate, typedDate } from '@guildhall/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.js';

interface PartialDateFieldProps {
  readonly label: string;
  /** What is typed, as it is typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Whether it is a first or a last day: "since 2001" and "until 2004" then are these days themselves. */
  readonly boundOf?: BoundOf | undefined;
  readonly description?: string;
  readonly required?: boolean;
  /** What the registry said of it. */
  readonly error?: ReactNode;
}

/** A date as far as it is known, typed as one says it: "1998", "May 2001", "about 1998", "by 2004". Below stands what was understood. */
export function PartialDateField({ label, value, onChange, boundOf, description, required = false, error }: PartialDateFieldProps) {
  const { t } = useTranslation('editing');
  const language = useLanguage();
  const read = value.trim() === '' ? null : typedDate(value, boundOf && { boundOf });
  const understood =
    read !== null && 'edtf' in read ? t('understood', { date: dateText(parseDate(read.edtf), language), edtf: read.edtf }) : null;
  const isWrong = read !== null && 'message' in read;
  return (
    <TextInput
      label={label}
      description={understood ?? description ?? t('dateHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      descriptionProps={{ 'aria-live': 'polite' }}
      placeholder={t('dateExample')}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      required={required}
      value={value}
      error={error ?? (isWrong ? t('noDate') : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
