import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import type { ChosenOrganization } from './register-state.js';

interface OrganizationFieldProps {
  readonly label: string;
  readonly value: ChosenOrganization | null;
  readonly onChange: (chosen: ChosenOrganization | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** Finds a registered organization by any of its names as one types. */
export function OrganizationField({ label, value, onChange, description, required = false, error }: OrganizationFieldProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  // While one is chosen, the field holds its name: that is not searched for.
  const isChosen = value !== null && search === value.name;
  const { data } = useAnswer(OrganizationChoicesDocument, { search: search === '' || isChosen ? null : search }, { keep: true });
  const found = data?.organizations?.nodes ?? [];
  const details = new Map(
    found.map(({ id, name, acronym, kind, countries }) => [
      id,
      [acronym === name ? null : acronym, word(`kind.${kind}`), countries.map(({ code }) => code).join(', ')].filter(Boolean).join(' · '),
    ]),
  );
  const choices = found.map(({ id, name }) => ({ value: id, label: name }));
  if (value !== null && !details.has(value.id)) choices.unshift({ value: value.id, label: value.name });
  return (
    <Select
      label={label}
      description={description}
      required={required}
      error={error}
      searchable
      clearable
      // Beside the arrow it would push that aside when something is chosen.
      clearSectionMode="clear"
      data={choices}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      // The registry has searched already, in any script and tolerating mistakes.
      filter={({ options }) => options}
      selectFirstOptionOnChange
      nothingFoundMessage={t('nobodyFound')}
      renderOption={({ option }) => (
        <span>
          {option.label} <small style={{ opacity: 0.75 }}>{details.get(option.value)}</small>
        </span>
      )}
      onChange={(id, option) => onChange(option === null || id === null ? null : { id, name: option.label })}
    />
  );
}
