import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartialDateField } from '../partial-date-field.js';
import type { FieldsProps } from './fields-props.js';
import type { FigureState } from './figure-state.js';

const MEASURES = ['MEMBERS', 'COUNTRIES', 'FULL_MEMBERS', 'ASSOCIATE_MEMBERS', 'ACCREDITED_FESTIVALS', 'INDIVIDUALS_REPRESENTED'] as const;

/** How many of what were stated, and when. */
export function FigureFields({ value, onChange }: FieldsProps<FigureState>) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={t('field.measure')}
        allowDeselect={false}
        data={MEASURES.map((measure) => ({ value: measure, label: word(`measure.${measure}`) }))}
        value={value.measure}
        onChange={(measure) => onChange({ measure: measure ?? value.measure })}
      />
      <TextInput
        label={t('field.value')}
        required
        inputMode="numeric"
        pattern="[0-9]+"
        title={t('wholeNumber')}
        maxLength={9}
        value={value.value}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <PartialDateField label={t('field.statedOn')} required value={value.statedOn} onChange={(statedOn) => onChange({ statedOn })} />
    </SimpleGrid>
  );
}
