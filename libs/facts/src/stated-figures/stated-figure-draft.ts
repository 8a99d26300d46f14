import { type Refusal, refuseNote, type Violation, violationsOf } from '@guildhall/problems';
import { checkCitations, refuseDate } from '@guildhall/sources';
import { parseDate } from '@guildhall/time';
import { citedSources } from '../core/dated-period.js';
import type { Unidentified } from '../core/fact-kind.js';
import type { StatedFigureEntity } from './stated-figure.entity.js';

/** What is written of a stated figure; all else in its row is derived from it. */
export type StatedFigureDraft = Readonly<
  Pick<StatedFigureEntity, 'organizationId' | 'measure' | 'value' | 'statedOn' | 'citations' | 'note'>
>;

const LARGEST = 2_147_483_647;

/** Everything wrong with a stated figure in itself. */
export function checkStatedFigure({ value, statedOn, citations, note }: StatedFigureDraft): Violation[] {
  return [
    ...violationsOf([
      [['value'], refuseNumber(value)],
      // Undated pages state figures too: '' is a day that nobody knows.
      [['statedOn'], refuseDate(statedOn || null)],
      [['note'], refuseNote(note)],
    ]),
    ...checkCitations(citations, ['citations']),
  ];
}

/** The row of a stated figure that passed its check. */
export function statedFigureRow(draft: StatedFigureDraft): Unidentified<StatedFigureEntity> {
  const { organizationId, measure, value, statedOn, citations, note } = draft;
  const stated = statedOn === '' ? null : parseDate(statedOn);
  return {
    organizationId,
    measure,
    value,
    statedOn,
    statedEarliest: stated?.earliest ?? null,
    statedLatest: stated?.latest ?? null,
    citations: [...citations],
    sources: citedSources(citations, []),
    note,
  };
}

function refuseNumber(value: number): Refusal | null {
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST) return null;
  return { code: 'NUMBER_INVALID', message: 'The value is a whole number of zero or more, in digits only, at most 2,147,483,647.' };
}
