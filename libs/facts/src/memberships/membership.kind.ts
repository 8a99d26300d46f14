import { recordId } from '@guildhall/storage';
import type { FactKind } from '../core/fact-kind.js';
import { checkMembership, identifyTerms, type MembershipDraft, membershipEvidenceOutside, membershipRow } from './membership-draft.js';
import { MEMBERSHIP_COLUMNS, readMembership, writeMembership } from './membership-file.js';
import {
  combineMembership,
  matchMembership,
  membershipCandidates,
  membershipKeys,
  sameMembership,
  takeOverMembership,
} from './membership-identity.js';
import { MembershipEntity } from './membership.entity.js';
import { idsOfAttestationsOfTerms } from './stored-terms.js';

/** An organization belongs to a federation, in terms that follow on one another. */
export const memberships: FactKind<MembershipEntity, MembershipDraft> = {
  recordType: 'Membership',
  name: 'membership',
  file: 'memberships.csv',
  columns: MEMBERSHIP_COLUMNS,
  entity: MembershipEntity,
  organizations: ['memberId', 'federationId'],
  rowsBeginWith: ['key', 'memberId', 'federationId'],
  attestationIds: idsOfAttestationsOfTerms,
  groupOf: (cells) => cells.membership || null,
  read: readMembership,
  write: writeMembership,
  check: checkMembership,
  evidenceOutside: membershipEvidenceOutside,
  derive: membershipRow,
  identify: (row, id, newId) => ({
    ...row,
    // Terms are held together by a key when they are exported: one that has none gets its own id for it.
    key: row.key ?? (row.terms.length > 1 ? recordId('Membership', id) : null),
    terms: identifyTerms(row.terms, newId),
  }),
  keysOf: membershipKeys,
  candidates: membershipCandidates,
  match: matchMembership,
  combine: combineMembership,
  saysTheSame: sameMembership,
  takeOver: takeOverMembership,
};
