import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NamedRecordFragment } from '../api/generated/graphql.js';
import { RecordName } from '../changes/record-name.js';
import './proposals.css';
import { isObject, isRecordId, type Proposed, type ProposedObject, referenceOf, toldFields } from './proposed-input.js';
import type { FieldWords } from './use-field-words.js';

interface ProposedFactsProps {
  readonly value: ProposedObject;
  readonly words: FieldWords;
  readonly records: ReadonlyMap<string, NamedRecordFragment>;
}

/** What is proposed, field by field, in the reader's words. */
export function ProposedFacts({ value, words, records }: ProposedFactsProps) {
  const shown = (field: string, inner: Proposed): ReactNode => {
    const reference = referenceOf(inner);
    if (reference) return shown(field, reference.value);
    if (isObject(inner)) return <ProposedFacts value={inner} words={words} records={records} />;
    if (Array.isArray(inner)) return inner.map((one: Proposed) => shown(field, one));
    if (isRecordId(inner)) return <RecordName record={records.get(inner) ?? null} id={inner} />;
    return <span className="proposed-text">{words.text(field, inner as string | number | boolean | null)}</span>;
  };
  return (
    <dl className="proposed-facts">
      {toldFields(value).map(([field, inner]) => (
        <div key={field}>
          <Text component="dt" size="sm" c="dimmed">
            {words.label(field)}
          </Text>
          {(Array.isArray(inner) ? (inner as readonly Proposed[]) : [inner]).map((one, place) => (
            <dd key={place}>{shown(field, one)}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
