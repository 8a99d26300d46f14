import type { RecordOf } from '../record-of.js';
import { edtfOf } from '../typed-edtf.js';

/** What somebody said of the size of an organization, as it is typed. */
export interface FigureState {
  readonly measure: string;
  readonly value: string;
  readonly statedOn: string;
}

export const NEW_FIGURE: FigureState = { measure: 'MEMBERS', value: '', statedOn: '' };

export function figureState({ measure, value, statedOn }: RecordOf<'StatedFigure'>): FigureState {
  return { measure, value: String(value), statedOn: statedOn.edtf };
}

export function figureInput({ measure, value, statedOn }: FigureState): Record<string, unknown> {
  return { measure, value: Number(value), statedOn: edtfOf(statedOn) ?? '' };
}
