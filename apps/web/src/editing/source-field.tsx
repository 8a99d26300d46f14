import { Fieldset, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SourceChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { PartialDateField } from './partial-date-field.js';
import { NO_SOURCE, type SourceState } from './source-state.js';

interface SourceFieldProps {
  readonly value: SourceState;
  readonly onChange: (value: SourceState) => void;
  readonly required?: boolean;
}

/** Which document says so: a registered one, found by its title or address, or a new one by its address and title. */
export function SourceField({ value, onChange, required = false }: SourceFieldProps) {
  const { t } = useTranslation('editing');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const { chosen, url, title } = value;
  const { data } = useAnswer(SourceChoicesDocument, { search: search === '' || search === chosen?.title ? null : search }, { keep: true });
  const found = data?.sources?.nodes ?? [];
  const choices = found.map((source) => ({ value: source.id, label: source.title }));
  if (chosen && !found.some(({ id }) => id === chosen.id)) choices.unshift({ value: chosen.id, label: chosen.title });
  const set = (part: Partial<SourceState>): void => onChange({ ...value, ...part });
  return (
    <Fieldset legend={t('source')} data-required={required}>
      <Select
        label={t('sourceRegistered')}
        description={t('sourceRegisteredHelp')}
        searchable
        clearable
        data={choices}
        value={chosen?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t('noSourceFound')}
        onChange={(id, option) =>
          onChange(
            option === null || id === null ? NO_SOURCE : { ...NO_SOURCE, locator: value.locator, chosen: { id, title: option.label } },
          )
        }
      />
      {chosen ? null : (
        <>
          <Text size="sm" fw={500} mt="sm">
            {t('sourceNew')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('url')}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={url}
              onChange={(event) => set({ url: event.currentTarget.value })}
            />
            <TextInput
              label={t('sourceTitle')}
              required={required}
              value={title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <TextInput label={t('publisher')} value={value.publisher} onChange={(event) => set({ publisher: event.currentTarget.value })} />
            <PartialDateField label={t('publishedOn')} value={value.publishedOn} onChange={(publishedOn) => set({ publishedOn })} />
          </SimpleGrid>
        </>
      )}
      <TextInput
        mt="sm"
        label={t('locator')}
        description={t('locatorHelp')}
        value={value.locator}
        onChange={(event) => set({ locator: event.currentTarget.value })}
      />
    </Fieldset>
  );
}
