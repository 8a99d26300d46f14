import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationName } from '../proposals/use-mutation-name.js';
import { ChangeForm } from './change-form.js';
import { type Correction, correctionOf, isUntouched } from './corrections.js';
import { NO_GROUNDS } from './grounds.js';
import { type FormFields, TakeOver } from './take-over.js';
import { useDraft } from './use-draft.dom.js';
import type { MutationName } from './writes.js';

interface CorrectFormProps<Fields extends object> {
  readonly mutation: MutationName;
  readonly record: Parameters<typeof correctionOf>[1];
  readonly revision: number;
  /** The fields as they are recorded now, and as the mutation takes them. */
  readonly now: Fields;
  readonly inputOf: (fields: Fields) => Record<string, unknown>;
  readonly source?: 'NONE' | 'OPTIONAL';
  readonly children: (fields: Fields, set: (part: Partial<Fields>) => void) => ReactNode;
}

/** The record was wrong: its fields as they should have been. What others recorded of it meanwhile is taken over first. */
export function CorrectForm<Fields extends object>(props: CorrectFormProps<Fields>) {
  const { mutation, record, revision, now, inputOf, source = 'OPTIONAL', children } = props;
  const { t } = useTranslation('editing');
  const name = useMutationName();
  const draft = useDraft<Correction<Fields>>(`${mutation}:${record.id}`, { ...NO_GROUNDS, fields: now, base: now, revision });
  const [isDone, setDone] = useState(false);
  // As long as nothing was typed, there is nothing to be taken over.
  const { fields, base, revision: readAt } = isUntouched(draft.value) ? { fields: now, base: now, revision } : draft.value;
  if (readAt !== revision && !isDone) {
    return (
      <TakeOver
        record={record.id}
        afterRevision={readAt}
        base={plain(base)}
        theirs={plain(now)}
        mine={plain(fields)}
        // Some fields are called alike in every form, others as in the records.
        nameOf={(field) => t([`field.${field as 'name'}`, field as 'start'])}
        textOf={textOf}
        onTaken={(taken: FormFields) => draft.change({ fields: taken as Fields, base: now, revision })}
      />
    );
  }
  return (
    <ChangeForm
      label={name(mutation)}
      draft={draft}
      source={source}
      reason="REQUIRED"
      planned={(state) => correctionOf(mutation, record, { ...state, fields, base, revision: readAt }, inputOf)}
      onDone={() => setDone(true)}
    >
      {children(fields, (part) => draft.change({ fields: { ...fields, ...part }, base, revision: readAt }))}
    </ChangeForm>
  );
}

function plain(fields: object): FormFields {
  return Object.fromEntries(Object.entries(fields));
}

/** A value of a form as it is compared with others. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : value === true ? '…' : '';
}
