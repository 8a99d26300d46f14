import { refuseNote, type Violation, violationsOf } from '@guildhall/problems';
import { checkCitations } from '@guildhall/sources';
import { attestationsOutside, checkAttestations } from '../core/attestations.js';
import { checkPeriod, citedSources, derivedPeriod, readPeriod } from '../core/dated-period.js';
import type { Unidentified } from '../core/fact-kind.js';
import type { AccreditationEntity } from './accreditation.entity.js';

type Written = 'accreditorId' | 'festivalId' | 'category' | 'start' | 'end' | 'ongoing' | 'attestations' | 'citations' | 'note';

/** What is written of an accreditation; all else in its row is derived from it. */
export type AccreditationDraft = Readonly<Pick<AccreditationEntity, Written>>;

/** Everything wrong with an accreditation in itself. */
export function checkAccreditation(draft: AccreditationDraft): Violation[] {
  return [
    ...(draft.accreditorId === draft.festivalId ? [itself] : []),
    ...checkPeriod(draft),
    ...checkAttestations(draft.attestations, ['attestations']),
    ...checkCitations(draft.citations, ['citations']),
    ...violationsOf([[['note'], refuseNote(draft.note)]]),
  ];
}

/** Attestations wholly outside the possible days. */
export function accreditationEvidenceOutside(draft: AccreditationDraft): Violation[] {
  return attestationsOutside(draft.attestations, readPeriod(draft), ['attestations']);
}

/** The row of an accreditation that passed its check. */
export function accreditationRow(draft: AccreditationDraft): Unidentified<AccreditationEntity> {
  const { accreditorId, festivalId, category, start, end, ongoing, attestations, citations, note } = draft;
  return {
    accreditorId,
    festivalId,
    category,
    start,
    end,
    ongoing,
    ...derivedPeriod(draft, attestations),
    attestations: [...attestations],
    citations: [...citations],
    sources: citedSources(citations, attestations),
    note,
  };
}

const itself: Violation = { path: ['festivalId'], code: 'SELF_REFERENCE', message: 'An organization does not accredit itself.' };
