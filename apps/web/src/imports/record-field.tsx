import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './mapping-draft.js';

interface RecordFieldProps {
  readonly label: string;
  readonly help: string;
  readonly found: readonly Chosen[];
  /** Whether what was found is of what is typed. */
  readonly isSettled: boolean;
  readonly error: string | null;
  readonly value: Chosen | null;
  readonly onType: (text: string) => void;
  readonly onChange: (value: Chosen | null) => void;
}

/** A record of the registry, chosen among those that the registry finds. */
export function RecordField({ label, help, found, isSettled, error, value, onType, onChange }: RecordFieldProps) {
  const { t } = useTranslation('imports');
  const all = new Map([...(value === null ? [] : [value]), ...found].map((one) => [one.slug, one]));
  return (
    <Select
      label={label}
      description={help}
      placeholder={t('typeToSearch')}
      required
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      data={[...all.values()].map(({ slug, name }) => ({ value: slug, label: name }))}
      // The registry has searched already, in any script and tolerating mistakes.
      filter={({ options }) => options}
      nothingFoundMessage={isSettled ? t('nothingFound') : t('searching')}
      value={value?.slug ?? null}
      error={error}
      wrapperProps={{ 'data-gap': error !== null }}
      onSearchChange={onType}
      onChange={(slug) => onChange(slug === null ? null : (all.get(slug) ?? null))}
    />
  );
}
