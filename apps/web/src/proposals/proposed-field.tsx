import { Checkbox, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { NamedRecordFragment } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { RecordName } from '../changes/record-name.js';
import { type FieldType, valuesOf } from './input-type.js';
import { ProposedDate } from './proposed-date.js';
import { fieldOf, type FieldPath, isRecordId, type Proposed } from './proposed-input.js';
import type { FieldWords } from './use-field-words.js';

interface ProposedFieldProps {
  readonly value: string | number | boolean | null;
  readonly path: FieldPath;
  readonly label: string;
  /** What the registry takes there; undefined where it knows no such field any more. */
  readonly type: FieldType | undefined;
  readonly words: FieldWords;
  readonly records: ReadonlyMap<string, NamedRecordFragment>;
  readonly error: RequestFailed | null;
  readonly onEdit: (path: FieldPath, value: Proposed) => void;
}

/** Texts that may have several lines. */
const LONG = new Set(['message', 'note']);

/** One value of a proposal to be edited. Which record it is about stays: about another one, it would be another proposal. */
export function ProposedField({ value, path, label, type, words, records, error, onEdit }: ProposedFieldProps) {
  const field = fieldOf(path);
  const said = refusalAt(error, path);
  const common = { label, error: said === null ? undefined : <span lang="en">{said}</span> };
  const edit = (next: Proposed): void => onEdit(path, next);
  if (words.isDate(field) && (value === null || typeof value === 'string'))
    return <ProposedDate {...common} value={value} boundOf={words.boundOf(field)} onEdit={edit} />;
  if (value === null || isRecordId(value) || field === 'expectedRevision') {
    return (
      <div>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <Text size="sm">
          {isRecordId(value) ? <RecordName record={records.get(value) ?? null} id={value} /> : words.text(field, value)}
        </Text>
      </div>
    );
  }
  if (typeof value === 'boolean') {
    return <Checkbox label={label} checked={value} onChange={(event) => edit(event.currentTarget.checked)} />;
  }
  if (words.isNumber(field)) return <NumberInput {...common} value={value} onChange={edit} />;
  const choices = words.choices(field) ?? valuesOf(type)?.map((one) => ({ value: one, label: one })) ?? null;
  if (choices !== null) {
    return (
      <Select
        {...common}
        data={choices}
        // One that was just added has none yet.
        value={String(value) || null}
        searchable={choices.length > 12}
        allowDeselect={false}
        onChange={(next) => edit(next ?? value)}
      />
    );
  }
  if (LONG.has(field))
    return <Textarea {...common} autosize minRows={2} value={value} onChange={(event) => edit(event.currentTarget.value)} />;
  return <TextInput {...common} value={value} onChange={(event) => edit(event.currentTarget.value)} />;
}

/** What the registry says is wrong with a value; it names the fields from the outermost input in. */
function refusalAt(error: RequestFailed | null, path: FieldPath): string | null {
  const end = `.${path.join('.')}`;
  const said = error?.violations.filter((violation) => `.${violation.path.join('.')}`.endsWith(end)).map(({ message }) => message) ?? [];
  return said.length === 0 ? null : said.join(' ');
}
