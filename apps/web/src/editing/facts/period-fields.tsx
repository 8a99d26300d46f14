import { useTranslation } from 'react-i18next';
import { OngoingField } from '../ongoing-field.js';
import { PartialDateField } from '../partial-date-field.js';
import type { FieldsProps } from './fields-props.js';
import type { PeriodState } from './period-state.js';

/** From when to when, and whether it goes on. */
export function PeriodFields({ value, onChange }: FieldsProps<PeriodState>) {
  const { t } = useTranslation('editing');
  return (
    <>
      <PartialDateField label={t('start')} boundOf="FIRST_DAY" value={value.start} onChange={(start) => onChange({ start })} />
      <PartialDateField label={t('end')} boundOf="LAST_DAY" value={value.end} onChange={(end) => onChange({ end })} />
      <OngoingField value={value} onChange={onChange} />
    </>
  );
}
