import type { BoundOf } from '@guildhall/time';
import { type ReactNode, useState } from 'react';
import { PartialDateField } from '../editing/partial-date-field.js';
import { edtfOf } from '../editing/typed-edtf.js';

interface ProposedDateProps {
  readonly label: string;
  /** EDTF, as the registry takes it; null for a date that is said to be unknown. */
  readonly value: string | null;
  readonly boundOf: BoundOf | undefined;
  readonly error: ReactNode;
  readonly onEdit: (edtf: string | null) => void;
}

/** A date of a proposal, edited as one says it; what was proposed as unknown is unknown again once it is emptied. */
export function ProposedDate({ label, value, boundOf, error, onEdit }: ProposedDateProps) {
  const [typed, type] = useState(value ?? '');
  const [empty] = useState(value === null ? null : '');
  return (
    <PartialDateField
      label={label}
      value={typed}
      boundOf={boundOf}
      error={error}
      onChange={(text) => {
        type(text);
        onEdit(edtfOf(text, boundOf) ?? empty);
      }}
    />
  );
}
