import { Button, Fieldset, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { useDraft } from '../editing/use-draft.dom.js';
import { WriteFailed } from '../editing/write-failed.js';
import { KINDS } from '../organizations/organization-search.js';
import { CategoryFields } from './category-fields.js';
import { DateField } from './date-field.js';
import { ErrorOfImport } from './error-of-import.js';
import { FederationField } from './federation-field.js';
import { sendMapping } from './import-api.dom.js';
import { mappingDraft } from './import-drafts.dom.js';
import { categoryTexts, firstDraft, gapsOf, sentMapping } from './mapping-draft.js';
import { SampleTable } from './sample-table.js';
import type { ShownImport, ShownSpreadsheet } from './shown-import.js';
import { SourceFields } from './source-fields.js';

interface MappingFormProps {
  readonly shown: ShownImport;
  readonly spreadsheet: ShownSpreadsheet;
  readonly onSent: (shown: ShownImport) => void;
  /** Back to a preview that there is already. */
  readonly onBack: (() => void) | null;
}

/** Whose members a spreadsheet lists, who says so, and what its columns hold. */
export function MappingForm({ shown: { id, status, error, preview }, spreadsheet, onSent, onBack }: MappingFormProps) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('words');
  const first = useMemo(() => firstDraft(spreadsheet), [spreadsheet]);
  const { value: draft, change } = useDraft(mappingDraft(id), first);
  const [isTried, setTried] = useState(false);
  const texts = categoryTexts(spreadsheet, draft.columns, preview?.problems.listed);
  const gaps = gapsOf(draft);
  const shownGaps = isTried ? gaps : gaps.filter((gap) => gap === 'publishedOn' || gap === 'attestedOn');
  const sending = useMutation<ShownImport, RequestFailed>({
    mutationFn: () => signedIn(() => sendMapping(id, sentMapping(draft, texts))),
    onSuccess: onSent,
    networkMode: 'always',
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What is missing is marked before it is looked for.
        flushSync(() => setTried(true));
        if (gaps.length === 0) sending.mutate();
        else event.currentTarget.querySelector<HTMLElement>('[data-gap="true"] input')?.focus();
      }}
    >
      <Stack gap="lg">
        {error === null || status !== 'MAPPING' ? null : <ErrorOfImport error={error} title={t('mappingRefused')} />}
        <SampleTable
          spreadsheet={spreadsheet}
          columns={draft.columns}
          isMemberMissing={shownGaps.includes('member')}
          onChange={(columns) => change({ columns })}
        />
        <Fieldset legend={t('about')}>
          <div className="import-fields">
            <FederationField
              value={draft.federation}
              isMissing={shownGaps.includes('federation')}
              onChange={(federation) => change({ federation })}
            />
            <DateField
              label={t('attestedOn')}
              help={t('attestedOnHelp')}
              value={draft.attestedOn}
              onChange={(attestedOn) => change({ attestedOn })}
            />
          </div>
        </Fieldset>
        <SourceFields draft={draft} gaps={shownGaps} onChange={change} />
        <CategoryFields texts={texts} chosen={draft.categories} onChange={(categories) => change({ categories })} />
        <Fieldset legend={t('reading')}>
          <div className="import-fields">
            <Select
              label={t('slashDates')}
              description={t('slashDatesHelp')}
              allowDeselect={false}
              data={[
                { value: 'ASK', label: t('slashAsk') },
                { value: 'DAY_FIRST', label: t('slashDay') },
                { value: 'MONTH_FIRST', label: t('slashMonth') },
              ]}
              value={draft.slashDates ?? 'ASK'}
              onChange={(value) => change({ slashDates: value === 'DAY_FIRST' || value === 'MONTH_FIRST' ? value : null })}
            />
            <Select
              label={t('newKind')}
              description={t('newKindHelp')}
              allowDeselect={false}
              data={KINDS.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
              value={draft.kind}
              onChange={(value) => change({ kind: KINDS.find((kind) => kind === value) ?? 'ASSOCIATION' })}
            />
            <NumberInput
              label={t('headerRow')}
              description={t('headerRowHelp')}
              min={0}
              max={1000}
              allowDecimal={false}
              value={draft.headerRow}
              onChange={(value) => change({ headerRow: typeof value === 'number' ? value : 0 })}
            />
          </div>
        </Fieldset>
        {sending.error === null ? null : <WriteFailed error={sending.error} />}
        <div>
          <Group>
            <Button type="submit" loading={sending.isPending}>
              {t('preview')}
            </Button>
            {onBack === null ? null : (
              <Button variant="default" onClick={onBack}>
                {t('back')}
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed" mt="xs" role="status" mih="1.5em">
            {isTried && gaps.length > 0 ? t('gaps', { count: gaps.length }) : t('previewHelp')}
          </Text>
        </div>
      </Stack>
    </form>
  );
}
