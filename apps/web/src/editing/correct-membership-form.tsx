import { Button, Fieldset, Select, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeForm } from './change-form.js';
import { NO_GROUNDS } from './grounds.js';
import { textOf } from './correct-form.js';
import { type Correction, isUntouched, membershipCorrection, termFields, type TermFields } from './corrections.js';
import { CATEGORIES } from './membership-fields.js';
import { OngoingField } from './ongoing-field.js';
import { PartialDateField } from './partial-date-field.js';
import type { RecordOf } from './record-of.js';
import { type FormFields, TakeOver } from './take-over.js';
import { useDraft } from './use-draft.dom.js';

interface Terms {
  readonly terms: readonly TermFields[];
}

const NEW_TERM: TermFields = { category: 'UNKNOWN', standing: 'ACTIVE', start: '', end: '', ongoing: true, announcedOn: '' };

/** The record of a membership was wrong: its terms as they should have been. */
export function CorrectMembershipForm({ record, revision }: { readonly record: RecordOf<'Membership'>; readonly revision: number }) {
  const { t } = useTranslation('editing');
  const now: Terms = { terms: termFields(record) };
  const draft = useDraft<Correction<Terms>>(`correctMembership:${record.id}`, { ...NO_GROUNDS, fields: now, base: now, revision });
  const [isDone, setDone] = useState(false);
  // As long as nothing was typed, there is nothing to be taken over.
  const { fields, base, revision: readAt } = isUntouched(draft.value) ? { fields: now, base: now, revision } : draft.value;
  const { terms } = fields;
  const setTerms = (wanted: readonly TermFields[]): void => draft.change({ fields: { terms: wanted }, base, revision: readAt });
  if (readAt !== revision && !isDone) {
    const isFlat = terms.length === now.terms.length && terms.length === base.terms.length;
    const flat = ({ terms: all }: Terms): FormFields => (isFlat ? flattened(all) : { terms: all });
    return (
      <TakeOver
        record={record.id}
        afterRevision={readAt}
        base={flat(base)}
        theirs={flat(now)}
        mine={flat(fields)}
        nameOf={(field) => {
          const [place, name] = field.split('.');
          return name === undefined ? t('field.terms') : `${t('term', { number: Number(place) + 1 })}: ${t(name as 'start')}`;
        }}
        textOf={textOf}
        onTaken={(taken) =>
          draft.change({ fields: { terms: isFlat ? unflattened(taken) : (taken['terms'] as TermFields[]) }, base: now, revision })
        }
      />
    );
  }
  return (
    <ChangeForm
      label={t('form.correctMembership')}
      draft={draft}
      reason="REQUIRED"
      planned={(state) => membershipCorrection(record, { ...state, fields, base, revision: readAt })}
      onDone={() => setDone(true)}
    >
      {terms.map((term, place) => (
        <Fieldset key={place} legend={t('term', { number: place + 1 })}>
          <TermInputs
            term={term}
            isLast={place === terms.length - 1}
            onChange={(part) => setTerms(terms.map((one, n) => (n === place ? { ...one, ...part } : one)))}
          />
          {terms.length === 1 ? null : (
            <Button mt="xs" size="compact-sm" variant="subtle" color="gray" onClick={() => setTerms(terms.filter((_, n) => n !== place))}>
              {t('removeTerm')}
            </Button>
          )}
        </Fieldset>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => setTerms([...terms, NEW_TERM])} style={{ alignSelf: 'start' }}>
        {t('addTerm')}
      </Button>
    </ChangeForm>
  );
}

interface TermInputsProps {
  readonly term: TermFields;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<TermFields>) => void;
}

function TermInputs({ term, isLast, onChange }: TermInputsProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <Select
        label={t('category')}
        allowDeselect={false}
        data={CATEGORIES.map((category) => ({ value: category, label: word(`category.${category}`) }))}
        value={term.category}
        onChange={(category) => onChange({ category: category ?? term.category })}
      />
      <Select
        label={t('standing')}
        allowDeselect={false}
        data={(['ACTIVE', 'SUSPENDED'] as const).map((standing) => ({ value: standing, label: word(`standing.${standing}`) }))}
        value={term.standing}
        onChange={(standing) => onChange({ standing: standing ?? term.standing })}
      />
      <PartialDateField label={t('start')} boundOf="FIRST_DAY" value={term.start} onChange={(start) => onChange({ start })} />
      <PartialDateField label={t('end')} boundOf="LAST_DAY" value={term.end} onChange={(end) => onChange({ end })} />
      <PartialDateField label={t('announcedOn')} value={term.announcedOn} onChange={(announcedOn) => onChange({ announcedOn })} />
      {isLast ? <OngoingField value={term} onChange={onChange} /> : null}
    </SimpleGrid>
  );
}

/** Terms as one list of fields: `0.start`, `0.end`, `1.start`... */
function flattened(terms: readonly TermFields[]): FormFields {
  return Object.fromEntries(terms.flatMap((term, place) => Object.entries(term).map(([name, value]) => [`${place}.${name}`, value])));
}

function unflattened(fields: FormFields): TermFields[] {
  const terms: Record<string, unknown>[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const [place = '0', name = ''] = field.split('.');
    (terms[Number(place)] ??= {})[name] = value;
  }
  return terms as unknown as TermFields[];
}
