import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewedRecordFragment } from '../api/generated/graphql.js';
import { KINDS } from '../organizations/organization-search.js';
import { useCountryChoices } from '../organizations/use-country-choices.js';
import { ChangeForm } from './change-form.js';
import { NO_GROUNDS } from './grounds.js';
import {
  type Correction,
  type CorrectedName,
  isUntouched,
  organizationCorrection,
  organizationFields,
  type OrganizationFields,
} from './corrections.js';
import { NameFields } from './name-fields.js';
import { PartialDateField } from './partial-date-field.js';
import { type FormFields, TakeOver } from './take-over.js';
import { useDraft } from './use-draft.dom.js';

type Organization = Extract<PreviewedRecordFragment, { readonly __typename?: 'Organization' }>;

/** The record of an organization was wrong: its fields as they should have been. */
export function CorrectOrganizationForm({ record, revision }: { readonly record: Organization; readonly revision: number }) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const countries = useCountryChoices();
  const now = organizationFields(record);
  const draft = useDraft<Correction<OrganizationFields>>(`correctOrganization:${record.id}`, {
    ...NO_GROUNDS,
    fields: now,
    base: now,
    revision,
  });
  const [isDone, setDone] = useState(false);
  // As long as nothing was typed, there is nothing to be taken over.
  const { fields, base, revision: readAt } = isUntouched(draft.value) ? { fields: now, base: now, revision } : draft.value;
  const set = (part: Partial<OrganizationFields>): void => draft.change({ fields: { ...fields, ...part }, base, revision: readAt });
  if (readAt !== revision && !isDone) {
    return (
      <TakeOver
        record={record.id}
        afterRevision={readAt}
        base={{ ...base }}
        theirs={{ ...now }}
        mine={{ ...fields }}
        nameOf={(field) => t(`field.${field as keyof OrganizationFields}`)}
        textOf={textOf}
        onTaken={(taken: FormFields) => draft.change({ fields: taken as unknown as OrganizationFields, base: now, revision })}
      />
    );
  }
  return (
    <ChangeForm
      label={t('form.correctOrganization')}
      draft={draft}
      reason="REQUIRED"
      planned={(state) => organizationCorrection(record, { ...state, fields, base, revision: readAt })}
      onDone={() => setDone(true)}
    >
      <NameFields
        names={fields.names}
        onChange={(names) => set({ names: names.map((name): CorrectedName => ({ start: null, end: null, ...name })) })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <MultiSelect
          label={t('countries')}
          searchable
          data={countries}
          value={[...fields.countries]}
          onChange={(chosen) => set({ countries: chosen })}
        />
        <Select
          label={t('field.kind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
          value={fields.kind}
          onChange={(kind) => set({ kind: kind ?? fields.kind })}
        />
        <PartialDateField label={t('field.founded')} value={fields.founded} onChange={(founded) => set({ founded })} />
        <PartialDateField label={t('field.dissolved')} value={fields.dissolved} onChange={(dissolved) => set({ dissolved })} />
        <TextInput label={t('field.city')} value={fields.city} onChange={(event) => set({ city: event.currentTarget.value })} />
        <TextInput
          label={t('field.website')}
          type="url"
          value={fields.website}
          onChange={(event) => set({ website: event.currentTarget.value })}
        />
      </SimpleGrid>
    </ChangeForm>
  );
}

/** A value of a form as it is compared with others. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : value === true ? '…' : '';
}
