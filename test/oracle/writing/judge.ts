import { missingOf } from './lookup.js';
import { judgeMembership } from './memberships.js';
import type { Operation } from './operation.js';
import { judgeOrganization } from './organizations.js';
import type { Recorded } from './recorded.js';
import { judgeSource } from './sources.js';
import { badInput, conflict, type Refusal, refusedFor, type Verdict } from './verdict.js';
import { violationsOf } from './violations.js';

const KINDS = [
  { type: /Source$/, records: 'sources', judge: judgeSource },
  { type: /Organization$/, records: 'organizations', judge: judgeOrganization },
  { type: /Membership$/, records: 'memberships', judge: judgeMembership },
] as const;

/** What becomes of a mutation that is sent now. First the input by itself is looked at, then its key, then where its ids lead. */
export function judge(recorded: Recorded, operation: Operation): Verdict {
  const { mutation, input } = operation;
  const places = violationsOf(operation);
  if (places.length > 0) return refusedFor(badInput(...places));
  const before = recorded.keys.get(input.idempotencyKey ?? '');
  if (before) return before.sent === sentOf(operation) ? { again: before.change } : refusedFor(conflict(before.change));
  const kind = KINDS.find(({ type }) => type.test(mutation));
  if (!kind) throw new RangeError(`${mutation} is not in the model`);
  const { records, sources } = missingOf(recorded, recorded[kind.records], input);
  const missing: Refusal[] = records.length + sources.length > 0 ? [{ code: 'NOT_FOUND', missing: [...records, ...sources] }] : [];
  if (records.length > 0) return refusedFor(...missing);
  const verdict = kind.judge(recorded, operation);
  if (missing.length > 0) return refusedFor(...missing, ...('refusals' in verdict ? verdict.refusals : []));
  if (!('recorded' in verdict)) return verdict;
  return {
    recorded: (made) => {
      const after = verdict.recorded(made);
      const key = input.idempotencyKey;
      const keys = key == null ? after.keys : new Map(after.keys).set(key, { change: made.change, sent: sentOf(operation) });
      return { ...after, keys, revision: after.revision + 1 };
    },
  };
}

function sentOf({ mutation, input }: Operation): string {
  return JSON.stringify([mutation, Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
