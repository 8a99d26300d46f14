import type { WrittenPeriod } from '../../time/written-period.js';
import { edtfOf } from '../typed-edtf.js';

/** From when to when something holds, as it is typed. */
export interface PeriodState {
  readonly start: string;
  readonly end: string;
  /** Whether it goes on; looked at only where no end is typed. */
  readonly ongoing: boolean;
}

export const NEW_PERIOD: PeriodState = { start: '', end: '', ongoing: true };

export function periodState({ start, end, ongoing }: WrittenPeriod): PeriodState {
  return { start: start?.edtf ?? '', end: end?.edtf ?? '', ongoing };
}

/** The period as mutations take it. */
export function periodInput({ start, end, ongoing }: PeriodState): Record<string, unknown> {
  return { start: edtfOf(start, 'FIRST_DAY'), end: edtfOf(end, 'LAST_DAY'), ongoing: end.trim() === '' && ongoing };
}
