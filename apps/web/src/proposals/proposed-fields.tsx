import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { RequestFailed } from '../api/request-failed.js';
import type { NamedRecordFragment } from '../api/generated/graphql.js';
import { AddField } from './add-field.js';
import { type FieldType, firstValue, typeOf } from './input-type.js';
import { ProposedField } from './proposed-field.js';
import './proposals.css';
import { type FieldPath, isObject, type Proposed, type ProposedObject, referenceOf, toldFields } from './proposed-input.js';
import type { FieldWords } from './use-field-words.js';

interface ProposedFieldsProps {
  readonly value: ProposedObject;
  /** The name of the input that the fields are of; undefined where the registry has no such input any more. */
  readonly input: string | undefined;
  readonly path?: FieldPath;
  /** What the fields are together; the outermost ones need no name. */
  readonly name?: string;
  readonly words: FieldWords;
  readonly records: ReadonlyMap<string, NamedRecordFragment>;
  readonly error: RequestFailed | null;
  readonly onEdit: (path: FieldPath, value: Proposed) => void;
}

/** What is proposed, as fields that can be edited, and as many more as its mutation takes. */
export function ProposedFields({ value, input, path = [], name, ...rest }: ProposedFieldsProps) {
  const { words, onEdit } = rest;
  const fields = useRef<HTMLFieldSetElement>(null);
  const field = (inner: Proposed, at: FieldPath, label: string, type: FieldType | undefined): ReactNode => {
    const reference = referenceOf(inner);
    if (reference) return field(reference.value, [...at, reference.step], label, typeOf(type?.name, reference.step));
    return isObject(inner) ? (
      <ProposedFields key={at.join('.')} value={inner} input={type?.name} path={at} name={label} {...rest} />
    ) : (
      <ProposedField key={at.join('.')} value={inner as string | number | boolean | null} path={at} label={label} type={type} {...rest} />
    );
  };
  const add = (key: string): void => {
    const type = typeOf(input, key);
    if (type === undefined) return;
    const there = value[key];
    const before = Array.isArray(there) ? (there as readonly Proposed[]) : [];
    flushSync(() => onEdit([...path, key], type.isList ? [...before, firstValue(type)] : firstValue(type)));
    const added = fields.current?.querySelectorAll<HTMLElement>(`:scope > [data-field="${key}"]`);
    // A menu that closes gives the focus back to its button: a frame later it has done so.
    requestAnimationFrame(() => added?.[added.length - 1]?.querySelector<HTMLElement>('input, textarea')?.focus());
  };
  return (
    <fieldset className="proposed-fields" ref={fields}>
      {name === undefined ? null : <legend>{name}</legend>}
      {toldFields(value).flatMap(([key, inner]) => {
        const type = typeOf(input, key);
        const all = Array.isArray(inner) ? (inner as readonly Proposed[]) : null;
        const shown = (one: Proposed, at: FieldPath, label: string): ReactNode => (
          <div key={at.join('.')} data-field={key}>
            {field(one, at, label, type)}
          </div>
        );
        return all
          ? all.map((one, place) => shown(one, [...path, key, place], `${words.label(key)}${all.length > 1 ? ` ${place + 1}` : ''}`))
          : [shown(inner, [...path, key], words.label(key))];
      })}
      <AddField input={input} value={value} name={name} words={words} onAdd={add} />
    </fieldset>
  );
}
