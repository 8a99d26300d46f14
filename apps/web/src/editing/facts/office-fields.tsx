import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './fields-props.js';
import type { OfficeState } from './office-state.js';
import { PeriodFields } from './period-fields.js';

/** Who, as what, from when to when. */
export function OfficeFields({ value, onChange }: FieldsProps<OfficeState>) {
  const { t } = useTranslation('editing');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={t('field.person')}
        required
        maxLength={500}
        value={value.person}
        onChange={(event) => onChange({ person: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.title')}
        required
        maxLength={500}
        value={value.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <PeriodFields value={value} onChange={onChange} />
      <TextInput
        label={t('field.wikidata')}
        placeholder="Q…"
        value={value.wikidata}
        onChange={(event) => onChange({ wikidata: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
