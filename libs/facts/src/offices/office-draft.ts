import { refuseIdentifier } from '@guildhall/organizations';
import { refuseMissingText, type Violation, violationsOf } from '@guildhall/problems';
import { checkCitations } from '@guildhall/sources';
import { attestationsOutside, checkAttestations } from '../core/attestations.js';
import { checkPeriod, citedSources, derivedPeriod, readPeriod } from '../core/dated-period.js';
import type { Unidentified } from '../core/fact-kind.js';
import type { OfficeEntity } from './office.entity.js';

type Written = 'personName' | 'personWikidata' | 'organizationId' | 'title' | 'start' | 'end' | 'ongoing' | 'attestations' | 'citations';

/** What is written of an office; all else in its row is derived from it. */
export type OfficeDraft = Readonly<Pick<OfficeEntity, Written>>;

// Both are in one index entry with the start.
export const LONGEST_PERSON = 200;
export const LONGEST_TITLE = 300;

/** Everything wrong with an office in itself. */
export function checkOffice(draft: OfficeDraft): Violation[] {
  const { personName, personWikidata, title } = draft;
  return [
    ...violationsOf([
      [['personName'], refuseMissingText(personName, 'The name of the person', LONGEST_PERSON)],
      [['personWikidata'], personWikidata === null ? null : refuseIdentifier('WIKIDATA', personWikidata)],
      [['title'], refuseMissingText(title, 'The title of the office', LONGEST_TITLE)],
    ]),
    ...checkPeriod(draft),
    ...checkAttestations(draft.attestations, ['attestations']),
    ...checkCitations(draft.citations, ['citations']),
  ];
}

/** Attestations wholly outside the possible days. */
export function officeEvidenceOutside(draft: OfficeDraft): Violation[] {
  return attestationsOutside(draft.attestations, readPeriod(draft), ['attestations']);
}

/** The row of an office that passed its check. */
export function officeRow(draft: OfficeDraft): Unidentified<OfficeEntity> {
  const { personName, personWikidata, organizationId, title, start, end, ongoing, attestations, citations } = draft;
  return {
    personName,
    personWikidata,
    organizationId,
    title,
    start,
    end,
    ongoing,
    ...derivedPeriod(draft, attestations),
    attestations: [...attestations],
    citations: [...citations],
    sources: citedSources(citations, attestations),
  };
}
