import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MembershipCategory } from '../api/generated/graphql.js';
import { OngoingField } from './ongoing-field.js';
import { OrganizationField } from './organization-field.js';
import { PartialDateField } from './partial-date-field.js';
import type { MembershipState } from './register-state.js';

export const CATEGORIES = [
  'FULL',
  'ASSOCIATE',
  'AFFILIATE',
  'OBSERVER',
  'HONORARY',
  'CANDIDATE',
  'SUPPORTING',
  'PROVISIONAL',
  'UNKNOWN',
] as const satisfies readonly MembershipCategory[];

interface MembershipFieldsProps {
  readonly value: MembershipState;
  readonly onChange: (part: Partial<MembershipState>) => void;
}

/** Where an organization belongs, as what, from when to when, and since when that was public. */
export function MembershipFields({ value, onChange }: MembershipFieldsProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <OrganizationField
        label={t('field.federation')}
        required
        value={value.federation}
        onChange={(federation) => onChange({ federation })}
      />
      <Select
        label={t('category')}
        allowDeselect={false}
        data={CATEGORIES.map((category) => ({ value: category, label: word(`category.${category}`) }))}
        value={value.category}
        onChange={(category) => onChange({ category: category ?? 'UNKNOWN' })}
      />
      <PartialDateField label={t('start')} boundOf="FIRST_DAY" value={value.start} onChange={(start) => onChange({ start })} />
      <PartialDateField label={t('announcedOn')} value={value.announcedOn} onChange={(announcedOn) => onChange({ announcedOn })} />
      <PartialDateField label={t('end')} boundOf="LAST_DAY" value={value.end} onChange={(end) => onChange({ end })} />
      <OngoingField value={value} onChange={onChange} />
    </SimpleGrid>
  );
}
