import type { ReactNode } from 'react';
import type { RequestFailed } from '../api/request-failed.js';
import type { NamedRecordFragment } from '../api/generated/graphql.js';
import { ProposedField } from './proposed-field.js';
import './proposals.css';
import { fieldOf, type FieldPath, isObject, type Proposed, type ProposedObject, toldFields } from './proposed-input.js';
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
  const field = (inner: Proposed, at: FieldPath, count: string): ReactNode => {
    const label = `${words.label(fieldOf(at))}${count}`;
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
          ? inner.map((one: Proposed, place) => field(one, [...path, key, place], inner.length > 1 ? ` ${place + 1}` : ''))
          : [field(inner, [...path, key], '')],
      )}
    </fieldset>
  );
}
