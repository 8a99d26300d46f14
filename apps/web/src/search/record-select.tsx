import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './found-option.css';

/** A record that can be chosen. */
export interface FoundRecord {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the name. */
  readonly detail?: string;
}

interface RecordSelectProps extends Pick<SelectProps, 'description' | 'error' | 'placeholder' | 'required' | 'wrapperProps'> {
  readonly label: string;
  readonly value: FoundRecord | null;
  readonly found: readonly FoundRecord[];
  /** Whether `found` is what the registry finds for what is typed; until then nothing of it can be chosen. */
  readonly isSettled: boolean;
  /** Why the registry does not say what it finds. */
  readonly failure: unknown;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly nothingFound: string;
  readonly onChange: (chosen: FoundRecord | null) => void;
}

/** A record of the registry, found by any of its names as one types. */
export function RecordSelect({ value, found, isSettled, failure, typed, onType, nothingFound, onChange, ...shown }: RecordSelectProps) {
  const { t } = useTranslation();
  const all = new Map([...(value === null ? [] : [value]), ...found].map((one) => [one.id, one]));
  const isTyped = typed.trim() !== (value?.name ?? '');
  const notYet = failure ? t('error.UNREACHABLE') : t('search.searching');
  return (
    <Select
      {...shown}
      searchable
      clearable
      // Beside the arrow it would push that aside when something is chosen.
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': t('clear') }}
      classNames={{ option: 'found-option' }}
      data={[...all.values()].map(({ id, name }) => ({ value: id, label: name, disabled: !isSettled }))}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={onType}
      // The registry has searched already, in any script and tolerating mistakes.
      filter={({ options }) => options}
      // The first of what was found, and not of what was found before.
      selectFirstOptionOnChange={isSettled && isTyped}
      allowDeselect={false}
      nothingFoundMessage={isSettled ? nothingFound : notYet}
      renderOption={({ option: { value: id, label } }) => {
        const detail = all.get(id)?.detail;
        return detail ? (
          <span>
            {label} <small style={{ opacity: 0.75 }}>{detail}</small>
          </span>
        ) : (
          label
        );
      }}
      // What is typed but not chosen would be lost with the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isTyped) event.preventDefault();
      }}
      onChange={(id) => onChange(id === null ? null : (all.get(id) ?? null))}
    />
  );
}
