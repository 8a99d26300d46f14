import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../shell/search-field.js';
import { ACTOR_KINDS, CHANGE_KINDS, type ChangeSearch, RECORD_TYPES } from './change-search.js';

interface ChangeFiltersProps {
  readonly given: ChangeSearch;
  readonly onChange: (wanted: ChangeSearch) => void;
}

/** What the change log is narrowed to; all of it stands in the address. */
export function ChangeFilters({ given, onChange }: ChangeFiltersProps) {
  const { t } = useTranslation('changes');
  const { t: word } = useTranslation('words');
  return (
    <div className="filters" role="search">
      <Select
        size="sm"
        flex="1 1 10rem"
        label={t('kind')}
        placeholder={t('any')}
        clearable
        data={CHANGE_KINDS.map((kind) => ({ value: kind, label: word(`change.${kind}`) }))}
        value={given.kind ?? null}
        onChange={(kind) => onChange({ kind: CHANGE_KINDS.find((one) => one === kind) })}
      />
      <Select
        size="sm"
        flex="1 1 10rem"
        label={t('recordType')}
        placeholder={t('any')}
        clearable
        data={RECORD_TYPES.map((type) => ({ value: type, label: word(`record.${type}`) }))}
        value={given.recordType ?? null}
        onChange={(type) => onChange({ recordType: RECORD_TYPES.find((one) => one === type) })}
      />
      <Select
        size="sm"
        flex="1 1 10rem"
        label={t('actorKind')}
        placeholder={t('any')}
        clearable
        data={ACTOR_KINDS.map((kind) => ({ value: kind, label: word(`actor.${kind}`) }))}
        value={given.actorKind ?? null}
        onChange={(kind) => onChange({ actorKind: ACTOR_KINDS.find((one) => one === kind) })}
      />
      <SearchField label={t('actor')} placeholder={t('actorPlaceholder')} given={given.actor} onChange={(actor) => onChange({ actor })} />
      {given.record === undefined ? null : (
        <TextInput
          size="sm"
          flex="1 1 10rem"
          label={t('record')}
          value={given.record}
          readOnly
          rightSection={
            <button type="button" className="clear-button" aria-label={t('clearRecord')} onClick={() => onChange({ record: undefined })}>
              ×
            </button>
          }
        />
      )}
    </div>
  );
}
