import type { RecordOf } from '../record-of.js';
import type { ChosenOrganization } from '../register-state.js';
import { edtfOf } from '../typed-edtf.js';

/** What an organization came from or became, seen from it, as it is typed: `RENAMED.into`. */
export interface SuccessionState {
  readonly what: string;
  readonly other: ChosenOrganization | null;
  readonly on: string;
}

export const SUCCESSION_KINDS = ['RENAMED', 'MERGED', 'SPLIT', 'REPLACED'] as const;
export const SUCCESSION_SIDES = ['into', 'from'] as const;

export const NEW_SUCCESSION: SuccessionState = { what: 'RENAMED.into', other: null, on: '' };

export function successionInput(id: string, { what, other, on }: SuccessionState): Record<string, unknown> {
  const [kind, side] = what.split('.');
  const otherId = other?.id ?? '';
  const ids = side === 'from' ? { predecessor: otherId, successor: id } : { predecessor: id, successor: otherId };
  return { kind, ...ids, on: edtfOf(on) };
}

/** What can be corrected of a succession, as it is typed. */
export interface CorrectedSuccession {
  readonly kind: string;
  readonly on: string;
}

export function correctedSuccession({ successionKind, on }: RecordOf<'Succession'>): CorrectedSuccession {
  return { kind: successionKind, on: on?.edtf ?? '' };
}

export function successionCorrection({ kind, on }: CorrectedSuccession): Record<string, unknown> {
  return { kind, on: edtfOf(on) };
}
