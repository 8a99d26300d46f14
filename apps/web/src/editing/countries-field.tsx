import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountryChoices } from '../organizations/use-country-choices.js';

interface CountriesFieldProps {
  /** Codes, in the order in which they were chosen. */
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly description?: string;
}

/** Countries, chosen by typing: Enter takes the first that fits. */
export function CountriesField({ value, onChange, description }: CountriesFieldProps) {
  const { t } = useTranslation('editing');
  const [typed, type] = useState('');
  return (
    <MultiSelect
      label={t('countries')}
      description={description}
      searchable
      // With nothing typed Enter sends the form: it takes none.
      selectFirstOptionOnChange={typed !== ''}
      searchValue={typed}
      onSearchChange={type}
      data={useCountryChoices()}
      value={[...value]}
      onChange={onChange}
      // What is typed but not chosen would be lost with the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed !== '') event.preventDefault();
      }}
    />
  );
}
