import type { RecordOf } from '../record-of.js';
import { orNull } from '../register-state.js';
import { NEW_PERIOD, periodInput, type PeriodState, periodState } from './period-state.js';

/** Who holds which office, and when, as it is typed. */
export interface OfficeState extends PeriodState {
  readonly person: string;
  readonly wikidata: string;
  readonly title: string;
}

export const NEW_OFFICE: OfficeState = { person: '', wikidata: '', title: '', ...NEW_PERIOD };

export function officeState({ person, officeTitle, period }: RecordOf<'Office'>): OfficeState {
  return { person: person.name, wikidata: person.wikidata ?? '', title: officeTitle, ...periodState(period) };
}

export function officeInput({ person, wikidata, title, ...period }: OfficeState): Record<string, unknown> {
  return { person: { name: person.trim(), wikidata: orNull(wikidata) }, title: title.trim(), ...periodInput(period) };
}
