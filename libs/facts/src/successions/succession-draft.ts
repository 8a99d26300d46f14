import { refuseNote, type Violation, violationsOf } from '@guildhall/problems';
import { checkCitations, refuseDate } from '@guildhall/sources';
import { parseDate } from '@guildhall/time';
import { citedSources } from '../core/dated-period.js';
import type { Unidentified } from '../core/fact-kind.js';
import type { SuccessionEntity } from './succession.entity.js';

/** What is written of a succession; all else in its row is derived from it. */
export type SuccessionDraft = Readonly<
  Pick<SuccessionEntity, 'kind' | 'predecessorId' | 'successorId' | 'happenedOn' | 'citations' | 'note'>
>;

/** Everything wrong with a succession in itself. */
export function checkSuccession({ predecessorId, successorId, happenedOn, citations, note }: SuccessionDraft): Violation[] {
  return [
    ...(predecessorId === successorId ? [itself] : []),
    ...violationsOf([
      [['happenedOn'], refuseDate(happenedOn)],
      [['note'], refuseNote(note)],
    ]),
    ...checkCitations(citations, ['citations']),
  ];
}

/** The row of a succession that passed its check. */
export function successionRow(draft: SuccessionDraft): Unidentified<SuccessionEntity> {
  const { kind, predecessorId, successorId, happenedOn, citations, note } = draft;
  const happened = happenedOn === null ? null : parseDate(happenedOn);
  return {
    kind,
    predecessorId,
    successorId,
    happenedOn,
    happenedEarliest: happened?.earliest ?? null,
    happenedLatest: happened?.latest ?? null,
    citations: [...citations],
    sources: citedSources(citations, []),
    note,
  };
}

const itself: Violation = { path: ['successorId'], code: 'SELF_REFERENCE', message: 'An organization does not succeed itself.' };
