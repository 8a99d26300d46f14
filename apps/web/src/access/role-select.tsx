import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from './role.js';

const ROLES = ['CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** A role, with what it may do said below: it should be as little as is needed. */
export function RoleSelect({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const { t } = useTranslation('access');
  return (
    <Select
      label={t('roleLabel')}
      description={t(`roleHelp.${value}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      value={value}
      onChange={(chosen) => onChange(ROLES.find((role) => role === chosen) ?? value)}
    />
  );
}
