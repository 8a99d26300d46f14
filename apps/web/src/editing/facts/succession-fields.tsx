import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrganizationField } from '../organization-field.js';
import { PartialDateField } from '../partial-date-field.js';
import type { FieldsProps } from './fields-props.js';
import { type CorrectedSuccession, SUCCESSION_KINDS, SUCCESSION_SIDES, type SuccessionState } from './succession-state.js';

/** What it became, or came from, and when: said from the side of the organization whose page it is. */
export function SuccessionFields({ value, onChange }: FieldsProps<SuccessionState>) {
  const { t } = useTranslation('editing');
  const { t: said } = useTranslation('organizations');
  const choices = SUCCESSION_SIDES.flatMap((side) =>
    SUCCESSION_KINDS.map((kind) => ({ value: `${kind}.${side}`, label: said(`succession.${kind}.${side}`) })),
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={t('successionWhat')}
        allowDeselect={false}
        data={choices}
        value={value.what}
        onChange={(what) => onChange({ what: what ?? value.what })}
      />
      <OrganizationField label={t('otherOrganization')} required value={value.other} onChange={(other) => onChange({ other })} />
      <PartialDateField label={t('field.on')} value={value.on} onChange={(on) => onChange({ on })} />
    </SimpleGrid>
  );
}

/** In what way one came from the other, and when; which two they are stays. */
export function CorrectedSuccessionFields({ value, onChange }: FieldsProps<CorrectedSuccession>) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={t('successionWhat')}
        allowDeselect={false}
        data={SUCCESSION_KINDS.map((kind) => ({ value: kind, label: word(`succession.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind: kind ?? value.kind })}
      />
      <PartialDateField label={t('field.on')} value={value.on} onChange={(on) => onChange({ on })} />
    </SimpleGrid>
  );
}
