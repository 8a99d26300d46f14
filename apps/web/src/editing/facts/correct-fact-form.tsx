import { CorrectForm } from '../correct-form.js';
import type { RecordOf } from '../record-of.js';
import { AccreditationFields } from './accreditation-fields.js';
import { accreditationInput, accreditationState } from './accreditation-state.js';
import { FigureFields } from './figure-fields.js';
import { figureInput, figureState } from './figure-state.js';
import { OfficeFields } from './office-fields.js';
import { officeInput, officeState } from './office-state.js';
import { CorrectedSuccessionFields } from './succession-fields.js';
import { correctedSuccession, successionCorrection } from './succession-state.js';

interface CorrectFactFormProps {
  readonly record: RecordOf<'Accreditation' | 'Office' | 'StatedFigure' | 'Succession'>;
  readonly revision: number;
}

/** The record of a fact was wrong: with the fields of its kind, as they should have been. Whom it binds cannot be corrected: such a fact never was so. */
export function CorrectFactForm({ record, revision }: CorrectFactFormProps) {
  switch (record.__typename) {
    case 'Accreditation':
      return (
        <CorrectForm
          {...{ mutation: 'correctAccreditation', record, revision, now: accreditationState(record), inputOf: accreditationInput }}
        >
          {(value, set) => <AccreditationFields value={value} onChange={set} />}
        </CorrectForm>
      );
    case 'Office':
      return (
        <CorrectForm {...{ mutation: 'correctOffice', record, revision, now: officeState(record), inputOf: officeInput }}>
          {(value, set) => <OfficeFields value={value} onChange={set} />}
        </CorrectForm>
      );
    case 'StatedFigure':
      return (
        <CorrectForm {...{ mutation: 'correctStatedFigure', record, revision, now: figureState(record), inputOf: figureInput }}>
          {(value, set) => <FigureFields value={value} onChange={set} />}
        </CorrectForm>
      );
    case 'Succession':
      return (
        <CorrectForm
          {...{ mutation: 'correctSuccession', record, revision, now: correctedSuccession(record), inputOf: successionCorrection }}
        >
          {(value, set) => <CorrectedSuccessionFields value={value} onChange={set} />}
        </CorrectForm>
      );
  }
}
