import { Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SourceChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { RecordSelect } from '../search/record-select.js';
import { useTyped } from '../search/use-typed.js';
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
  const { chosen, url, title } = value;
  const { typed, setTyped, search, isOfTyped } = useTyped(chosen?.title);
  const answer = useAnswer(SourceChoicesDocument, { search }, { keep: true });
  const set = (part: Partial<SourceState>): void => onChange({ ...value, ...part });
  return (
    <Fieldset legend={t('source')} data-required={required}>
      <RecordSelect
        label={t('sourceRegistered')}
        description={t('sourceRegisteredHelp')}
        value={chosen && { id: chosen.id, name: chosen.title }}
        found={(answer.data?.sources?.nodes ?? []).map((source) => ({ id: source.id, name: source.title }))}
        isSettled={isOfTyped(answer)}
        failure={answer.error}
        typed={typed}
        onType={setTyped}
        nothingFound={t('noSourceFound')}
        onChange={(one) => onChange(one ? { ...NO_SOURCE, locator: value.locator, chosen: { id: one.id, title: one.name } } : NO_SOURCE)}
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
