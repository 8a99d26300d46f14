import type { RecordOf } from '../record-of.js';
import type { ChosenOrganization } from '../register-state.js';
import { NEW_PERIOD, periodInput, type PeriodState, periodState } from './period-state.js';

/** What a festival is accredited as, and when, as it is typed. */
export interface AccreditationState extends PeriodState {
  readonly category: string;
}

/** An accreditation that is new, seen from one of its two organizations. */
export interface NewAccreditation extends AccreditationState {
  readonly other: ChosenOrganization | null;
  /** Which of the two the other one is. */
  readonly otherIs: 'FESTIVAL' | 'ACCREDITOR';
}

const NEW_ACCREDITATION: AccreditationState = { category: 'COMPETITIVE', ...NEW_PERIOD };

/** A festival is accredited by others, everybody else accredits festivals. */
export function newAccreditation(kind: string): NewAccreditation {
  return { ...NEW_ACCREDITATION, other: null, otherIs: kind === 'FESTIVAL' ? 'ACCREDITOR' : 'FESTIVAL' };
}

export function accreditationState({ accreditationCategory, period }: RecordOf<'Accreditation'>): AccreditationState {
  return { category: accreditationCategory, ...periodState(period) };
}

export function accreditationInput({ category, ...period }: AccreditationState): Record<string, unknown> {
  return { category, ...periodInput(period) };
}

export function newAccreditationInput(id: string, { other, otherIs, ...accreditation }: NewAccreditation): Record<string, unknown> {
  const ids = otherIs === 'FESTIVAL' ? { accreditor: id, festival: other?.id ?? '' } : { accreditor: other?.id ?? '', festival: id };
  return { ...ids, ...accreditationInput(accreditation) };
}
