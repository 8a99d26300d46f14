import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../shell/search-field.js';
import { useCountryChoices } from './use-country-choices.js';
import { KINDS, type OrganizationSearch } from './organization-search.js';

interface OrganizationFiltersProps {
  readonly given: OrganizationSearch;
  readonly onChange: (wanted: OrganizationSearch) => void;
}

/** What the list is narrowed to; all of it stands in the address. */
export function OrganizationFilters({ given, onChange }: OrganizationFiltersProps) {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const countries = useCountryChoices();
  return (
    <div className="filters" role="search">
      <SearchField
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        given={given.search}
        onChange={(search) => onChange({ search })}
      />
      <MultiSelect
        size="sm"
        flex="1 1 12rem"
        label={t('kind')}
        placeholder={given.kinds === undefined ? t('allKinds') : undefined}
        clearable
        data={KINDS.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
        value={given.kinds ? [...given.kinds] : []}
        onChange={(kinds) => onChange({ kinds: kinds.length === 0 ? undefined : kinds })}
      />
      <MultiSelect
        size="sm"
        flex="1 1 12rem"
        label={t('country')}
        placeholder={given.countries === undefined ? t('allCountries') : undefined}
        clearable
        searchable
        data={countries}
        value={given.countries ? [...given.countries] : []}
        onChange={(codes) => onChange({ countries: codes.length === 0 ? undefined : codes })}
      />
    </div>
  );
}
