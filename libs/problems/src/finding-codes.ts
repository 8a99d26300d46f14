import type { Explanation } from './register-entry.type.js';

/** What a curator should look at. A finding is never refused: the world is uneven, and the record may be right as it is. */
export const FINDING_CODES = [
  {
    code: 'EVIDENCE_OUTSIDE_PERIOD',
    what: 'A source shows the fact on a day on which its period says that it cannot hold.',
    why: 'The start, the end or the day of the attestation is wrong, or the sources disagree.',
    todo: 'Compare the sources, then correct the period or retract the attestation.',
  },
  {
    code: 'EVIDENCE_OUTSIDE_LIFETIME',
    what: 'The recorded dates of a fact reach beyond the founding or the dissolution of one of its organizations.',
    why: 'The lifetime is wrong, or the fact belongs to a predecessor or a successor. Answers keep to the lifetime.',
    todo: 'Correct the founding or the dissolution, or tie the fact to the organization that it was about.',
  },
  {
    code: 'NO_DAY_LEFT',
    what: 'Nothing remains of a fact when it is cut to the lifetimes of its organizations.',
    why: 'All its possible days lie before a founding or after a dissolution, so it is in no list and no count.',
    todo: 'Correct the lifetime or the period, or retract the fact.',
  },
  {
    code: 'POSSIBLE_OVERLAP',
    what: 'Two memberships of one member in one federation may overlap, though not surely.',
    why: 'Their dates are known in part only; they may be one belonging recorded twice.',
    todo: 'Find the dates, or make them the terms of one membership; leave them if the member did leave and come back.',
  },
  {
    code: 'TWIN_ORGANIZATIONS',
    what: 'Two organizations have the same name and a country in common.',
    why: 'One organization may have been registered twice, so that its members and figures are split.',
    todo: 'Compare them and merge the one into the other; leave them if they are two.',
  },
  {
    code: 'MERGED_ORGANIZATION',
    what: 'The package describes an organization that was merged into another, under the slug that it had.',
    why: 'The package is older than the merge. Its facts are read as those of the other organization; the description is left aside.',
    todo: 'Use the slug of the other organization, and say there what is missing of it; or take the merge back, if they are two.',
  },
  {
    code: 'NOT_ATTESTED_FOR_TEN_YEARS',
    what: 'A fact is recorded as going on, and no source has attested it for ten years.',
    why: 'It may have ended unnoticed; endings are announced less often than beginnings.',
    todo: 'Look for a present list and attest the fact, or end it; where nobody knows, correct it to an unknown end.',
  },
] as const satisfies readonly Explanation[];

/** A code of a finding: the work is done, and somebody should look. */
export type FindingCode = (typeof FINDING_CODES)[number]['code'];
