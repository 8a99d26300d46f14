import type { ReactNode } from 'react';
import type { RequestFailed } from '../api/request-failed.js';
import type { NamedRecordFragment } from '../api/generated/graphql.js';
import { ProposedField } from './proposed-field.js';
import './proposals.css';
import { type FieldPath, isObject, type Proposed, type ProposedObject, referenceOf, toldFields } from './proposed-input.js';
import type { FieldWords } from './use-field-words.js';

interface ProposedFieldsProps {
  readonly value: ProposedObject;
  readonly path?: FieldPath;
  /** What the fields are together; the outermost ones need no name. */
  readonly name?: string;
  readonly words: FieldWords;
  readonly records: ReadonlyMap<string, NamedRecordFragment>;
  readonly error: RequestFailed | null;
  readonly onEdit: (path: FieldPath, value: Proposed) => void;
}

/** What is proposed, as fields that can be edited. */
export function ProposedFields({ value, path = [], name, ...rest }: ProposedFieldsProps) {
  const { words } = rest;
  const field = (inner: Proposed, at: FieldPath, label: string): ReactNode => {
    const reference = referenceOf(inner);
    if (reference) return field(reference.value, [...at, reference.step], label);
    return isObject(inner) ? (
      <ProposedFields key={at.join('.')} value={inner} path={at} name={label} {...rest} />
    ) : (
      <ProposedField key={at.join('.')} value={inner as string | number | boolean | null} path={at} label={label} {...rest} />
    );
  };
  return (
    <fieldset className="proposed-fields">
      {name === undefined ? null : <legend>{name}</legend>}
      {toldFields(value).flatMap(([key, inner]) =>
        Array.isArray(inner)
          ? inner.map((one: Proposed, place) =>
              field(one, [...path, key, place], `${words.label(key)}${inner.length > 1 ? ` ${place + 1}` : ''}`),
            )
          : [field(inner, [...path, key], words.label(key))],
      )}
    </fieldset>
  );
}
