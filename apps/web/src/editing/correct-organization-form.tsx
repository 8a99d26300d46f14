import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../organizations/organization-search.js';
import { CorrectForm } from './correct-form.js';
import { type CorrectedName, organizationFields, type OrganizationFields, organizationInput } from './corrections.js';
import type { FieldsProps } from './facts/fields-props.js';
import { CountriesField } from './countries-field.js';
import { NameFields } from './name-fields.js';
import { PartialDateField } from './partial-date-field.js';
import type { RecordOf } from './record-of.js';

/** The record of an organization was wrong: its fields as they should have been. */
export function CorrectOrganizationForm({ record, revision }: { readonly record: RecordOf<'Organization'>; readonly revision: number }) {
  return (
    <CorrectForm
      mutation="correctOrganization"
      record={record}
      revision={revision}
      now={organizationFields(record)}
      inputOf={organizationInput}
    >
      {(fields, set) => <Fields value={fields} onChange={set} />}
    </CorrectForm>
  );
}

function Fields({ value: fields, onChange: set }: FieldsProps<OrganizationFields>) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <>
      <NameFields
        names={fields.names}
        onChange={(names) => set({ names: names.map((name): CorrectedName => ({ start: null, end: null, ...name })) })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CountriesField value={fields.countries} onChange={(countries) => set({ countries })} />
        <Select
          label={t('field.kind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
          value={fields.kind}
          onChange={(kind) => set({ kind: kind ?? fields.kind })}
        />
        <PartialDateField label={t('field.founded')} boundOf="FIRST_DAY" value={fields.founded} onChange={(founded) => set({ founded })} />
        <PartialDateField
          label={t('field.dissolved')}
          boundOf="LAST_DAY"
          value={fields.dissolved}
          onChange={(dissolved) => set({ dissolved })}
        />
        <TextInput label={t('field.city')} value={fields.city} onChange={(event) => set({ city: event.currentTarget.value })} />
        <TextInput
          label={t('field.website')}
          type="url"
          value={fields.website}
          onChange={(event) => set({ website: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}
