import { edtfOf } from '../typed-edtf.js';

/** From when to when something holds, as it is typed. */
export interface PeriodState {
  readonly start: string;
  readonly end: string;
  /** Whether it goes on; looked at only where no end is typed. */
  readonly ongoing: boolean;
}

export const NEW_PERIOD: PeriodState = { start: '', end: '', ongoing: true };

interface ReadPeriod {
  readonly start: { readonly edtf: string } | null;
  readonly end: { readonly edtf: string } | null;
  readonly ongoing: boolean;
}

export function periodState({ start, end, ongoing }: ReadPeriod): PeriodState {
  return { start: start?.edtf ?? '', end: end?.edtf ?? '', ongoing };
}

/** The period as mutations take it. */
export function periodInput({ start, end, ongoing }: PeriodState): Record<string, unknown> {
  return { start: edtfOf(start), end: edtfOf(end), ongoing: end.trim() === '' && ongoing };
}
