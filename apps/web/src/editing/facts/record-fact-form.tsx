import type { ReactNode } from 'react';
import { useMutationName } from '../../proposals/use-mutation-name.js';
import { ChangeForm } from '../change-form.js';
import { type Grounds, NO_GROUNDS } from '../grounds.js';
import { orNull } from '../register-state.js';
import { citationOf } from '../source-state.js';
import { useDraft } from '../use-draft.dom.js';
import type { MutationName } from '../writes.js';
import { NewAccreditationFields } from './accreditation-fields.js';
import { newAccreditation, newAccreditationInput } from './accreditation-state.js';
import { FigureFields } from './figure-fields.js';
import { figureInput, NEW_FIGURE } from './figure-state.js';
import { OfficeFields } from './office-fields.js';
import { NEW_OFFICE, officeInput } from './office-state.js';
import { SuccessionFields } from './succession-fields.js';
import { NEW_SUCCESSION, successionInput } from './succession-state.js';

interface RecordFactFormProps {
  /** Of which organization, and of what kind it is. */
  readonly id: string;
  readonly kind: string;
  readonly verb: 'office' | 'accreditation' | 'figure' | 'succession';
}

/** Something of an organization is recorded that was not: with the fields of its kind. */
export function RecordFactForm({ id, kind, verb }: RecordFactFormProps) {
  switch (verb) {
    case 'office':
      return (
        <NewFactForm
          {...{ mutation: 'appointOfficer', id, initial: NEW_OFFICE }}
          inputOf={(office) => ({ organization: id, ...officeInput(office) })}
        >
          {(value, set) => <OfficeFields value={value} onChange={set} />}
        </NewFactForm>
      );
    case 'accreditation':
      return (
        <NewFactForm
          {...{ mutation: 'accreditFestival', id, initial: newAccreditation(kind) }}
          inputOf={(accreditation) => newAccreditationInput(id, accreditation)}
        >
          {(value, set) => <NewAccreditationFields value={value} onChange={set} />}
        </NewFactForm>
      );
    case 'figure':
      return (
        <NewFactForm
          {...{ mutation: 'stateFigure', id, initial: NEW_FIGURE }}
          inputOf={(figure) => ({ organization: id, ...figureInput(figure) })}
        >
          {(value, set) => <FigureFields value={value} onChange={set} />}
        </NewFactForm>
      );
    case 'succession':
      return (
        <NewFactForm
          {...{ mutation: 'recordSuccession', id, initial: NEW_SUCCESSION }}
          inputOf={(succession) => successionInput(id, succession)}
        >
          {(value, set) => <SuccessionFields value={value} onChange={set} />}
        </NewFactForm>
      );
  }
}

interface NewFactFormProps<State extends object> {
  readonly mutation: MutationName;
  readonly id: string;
  readonly initial: State;
  readonly inputOf: (state: State) => Record<string, unknown>;
  readonly children: (state: State, set: (part: Partial<State>) => void) => ReactNode;
}

function NewFactForm<State extends object>({ mutation, id, initial, inputOf, children }: NewFactFormProps<State>) {
  const name = useMutationName();
  const draft = useDraft<Grounds & { readonly fact: State }>(`${mutation}:${id}`, { ...NO_GROUNDS, fact: initial });
  const { fact } = draft.value;
  return (
    <ChangeForm
      label={name(mutation)}
      draft={draft}
      source="REQUIRED"
      planned={({ fact: typed, source, message }) => ({
        mutation,
        input: { ...inputOf(typed), citations: citationOf(source), message: orNull(message) },
      })}
    >
      {children(fact, (part) => draft.change({ fact: { ...fact, ...part } }))}
    </ChangeForm>
  );
}
