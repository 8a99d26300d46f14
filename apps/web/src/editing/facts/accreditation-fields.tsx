import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrganizationField } from '../organization-field.js';
import type { AccreditationState, NewAccreditation } from './accreditation-state.js';
import type { FieldsProps } from './fields-props.js';
import { PeriodFields } from './period-fields.js';

const CATEGORIES = ['COMPETITIVE', 'COMPETITIVE_SPECIALISED', 'NON_COMPETITIVE', 'DOCUMENTARY_SHORT', 'A_FESTIVAL', 'OTHER'] as const;
const SIDES = ['FESTIVAL', 'ACCREDITOR'] as const;

/** As what a festival is accredited, from when to when. */
export function AccreditationFields({ value, onChange }: FieldsProps<AccreditationState>) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <CategoryAndPeriod value={value} onChange={onChange} />
    </SimpleGrid>
  );
}

/** Also which of two organizations is the festival, and which the other one is. */
export function NewAccreditationFields({ value, onChange }: FieldsProps<NewAccreditation>) {
  const { t } = useTranslation('editing');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={t('otherIs.label')}
        allowDeselect={false}
        data={SIDES.map((side) => ({ value: side, label: t(`otherIs.${side}`) }))}
        value={value.otherIs}
        onChange={(side) => onChange({ otherIs: SIDES.find((one) => one === side) ?? value.otherIs })}
      />
      <OrganizationField label={t('otherOrganization')} required value={value.other} onChange={(other) => onChange({ other })} />
      <CategoryAndPeriod value={value} onChange={onChange} />
    </SimpleGrid>
  );
}

function CategoryAndPeriod({ value, onChange }: FieldsProps<AccreditationState>) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <>
      <Select
        label={t('category')}
        allowDeselect={false}
        data={CATEGORIES.map((category) => ({ value: category, label: word(`accreditation.${category}`) }))}
        value={value.category}
        onChange={(category) => onChange({ category: category ?? value.category })}
      />
      <PeriodFields value={value} onChange={onChange} />
    </>
  );
}
