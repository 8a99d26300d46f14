import { Fieldset, Radio, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SourcesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { RecordSelect } from '../search/record-select.js';
import { useTyped } from '../search/use-typed.js';
import { DateField } from './date-field.js';
import type { Gap, MappingDraft } from './mapping-draft.js';

interface SourceFieldsProps {
  readonly draft: MappingDraft;
  readonly gaps: readonly Gap[];
  readonly onChange: (part: Partial<MappingDraft>) => void;
}

const MOST = 30;

/** Who says so: a document that the registry does not have yet, or one that it has. */
export function SourceFields({ draft, gaps, onChange }: SourceFieldsProps) {
  const { t } = useTranslation('imports');
  const { isNewSource, title, url, publishedOn } = draft;
  return (
    <Fieldset legend={t('source')}>
      <Radio.Group
        label={t('sourceIs')}
        value={isNewSource ? 'NEW' : 'KNOWN'}
        onChange={(value) => onChange({ isNewSource: value === 'NEW' })}
        mb="sm"
      >
        <Group mt="xs">
          <Radio value="NEW" label={t('sourceNew')} />
          <Radio value="KNOWN" label={t('sourceKnown')} />
        </Group>
      </Radio.Group>
      <div className="import-fields">
        {isNewSource ? (
          <>
            <TextInput
              label={t('sourceTitle')}
              description={t('sourceTitleHelp')}
              required
              maxLength={500}
              value={title}
              error={gaps.includes('title') ? t('gap.title') : null}
              wrapperProps={{ 'data-gap': gaps.includes('title') }}
              onChange={(event) => onChange({ title: event.currentTarget.value })}
            />
            <TextInput
              label={t('sourceUrl')}
              description={t('sourceUrlHelp')}
              type="url"
              placeholder="https://"
              value={url}
              onChange={(event) => onChange({ url: event.currentTarget.value })}
            />
            <DateField
              label={t('publishedOn')}
              help={t('publishedOnHelp')}
              value={publishedOn}
              onChange={(value) => onChange({ publishedOn: value })}
            />
          </>
        ) : (
          <KnownSource draft={draft} gaps={gaps} onChange={onChange} />
        )}
      </div>
    </Fieldset>
  );
}

function KnownSource({ draft: { source }, gaps, onChange }: SourceFieldsProps) {
  const { t } = useTranslation('imports');
  const { typed, setTyped, search, isOfTyped } = useTyped(source?.name);
  const answer = useAnswer(SourcesDocument, { search, after: null }, { keep: true });
  const isMissing = gaps.includes('source');
  return (
    <RecordSelect
      label={t('sourceKnownLabel')}
      description={t('sourceKnownHelp')}
      placeholder={t('typeToSearch')}
      required
      error={isMissing ? t('gap.source') : null}
      wrapperProps={{ 'data-gap': isMissing }}
      value={source && { id: source.slug, name: source.name }}
      found={(answer.data?.sources?.nodes ?? []).slice(0, MOST).map(({ slug, title }) => ({ id: slug, name: title }))}
      isSettled={isOfTyped(answer)}
      failure={answer.error}
      typed={typed}
      onType={setTyped}
      nothingFound={t('nothingFound')}
      onChange={(one) => onChange({ source: one && { slug: one.id, name: one.name } })}
    />
  );
}
