import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageField } from '../language-field.js';
import { PartialDateField } from '../partial-date-field.js';
import type { FieldsProps } from './fields-props.js';
import type { SourceRecordState } from './source-record-state.js';

/** What a document is called, who published it, where and when. */
export function SourceRecordFields({ value, onChange }: FieldsProps<SourceRecordState>) {
  const { t } = useTranslation('editing');
  return (
    <>
      <TextInput
        label={t('sourceTitle')}
        required
        value={value.sourceTitle}
        onChange={(event) => onChange({ sourceTitle: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t('publisher')}
          value={value.publisher}
          onChange={(event) => onChange({ publisher: event.currentTarget.value })}
        />
        <TextInput
          label={t('url')}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={value.url}
          onChange={(event) => onChange({ url: event.currentTarget.value })}
        />
        <PartialDateField label={t('publishedOn')} value={value.publishedOn} onChange={(publishedOn) => onChange({ publishedOn })} />
        <LanguageField value={value.language} onChange={(language) => onChange({ language })} />
      </SimpleGrid>
    </>
  );
}
