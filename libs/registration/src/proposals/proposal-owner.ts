import { timingSafeEqual } from 'node:crypto';
import { type Caller, Role } from '@guildhall/access';
import { digestOf } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { secretHashOf, type SentKey, type StoredProposal } from './proposal.repository.js';
import type { OwnProposalInput, ProposeChangeInput } from './proposed-change.input.js';

/** Who has not said who they are, as they are shown. */
export function visitor(name: string | null | undefined): Caller {
  return { key: 'visitor', name: name ?? 'A visitor', role: Role.CONTRIBUTOR, kind: 'PERSON' };
}

/** Lets pass who proposed it: by their account or token, or with the key that a visitor was given. */
export function requireOwner({ number, proposerKey, secretHash }: StoredProposal, { key }: OwnProposalInput, caller: Caller | null): void {
  if (caller && caller.key === proposerKey) return;
  if (key && secretHash && timingSafeEqual(secretHashOf(key), Buffer.from(secretHash, 'hex'))) return;
  if (!caller && !key) throw new Problem('UNAUTHENTICATED', `Sign in, or send the key that came with proposal ${number}.`);
  throw new Problem('FORBIDDEN', `Proposal ${number} is another's.`);
}

/** Under which key of their own somebody sends a proposal; null where they made up none, and for visitors, who could not be told apart. */
export function sentKeyOf(input: ProposeChangeInput, caller: Caller | null): SentKey | null {
  if (caller === null || input.idempotencyKey == null) return null;
  return { owner: caller.key, key: secretHashOf(input.idempotencyKey), digest: digestOf('proposeChange', input) };
}
