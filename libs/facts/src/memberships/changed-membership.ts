import type { InputViolation } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import { addDays, compareTerms, dateBetween, parseDate } from '@guildhall/time';
import { endedOn, refuseBeforeStart } from '../core/ending.js';
import type { MembershipDraft } from './membership-draft.js';
import type { ChangeMembershipInput } from './membership-writing.input.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { readTerm, runningTerm } from './stored-terms.js';
import { takenFrom, withEvidence } from './term-evidence.js';

const BETWEEN_TERMS = {
  begins: 'its running term begins',
  todo: 'What was between earlier terms is told by correctMembership with `terms`.',
};

type Changed = Pick<ChangeMembershipInput, 'on' | 'category' | 'standing' | 'announcedOn'>;

/** Of a change that says nothing new, as far as the input alone shows it. */
export function checkChange({ category, standing }: Pick<Changed, 'category' | 'standing'>): InputViolation[] {
  if ((category ?? standing ?? null) !== null) return [];
  return [{ path: ['category'], message: 'Say what changed: the category, the standing or both.' }];
}

/**
 * The membership once its running term ended on the day before `on` and another began. The earlier end is not written: it follows from the new start, bound by
 * bound. Whether and when the membership itself ends stays as it was. What sources show from that day on they show of the new term.
 */
export function changedMembership(row: MembershipEntity, input: Changed, citations: readonly StoredCitation[]): MembershipDraft {
  const running = runningTerm(row.terms);
  const begun: StoredTerm = {
    category: input.category ?? running.category,
    standing: input.standing ?? running.standing,
    start: input.on,
    end: running.end,
    ongoing: running.ongoing,
    announcedOn: input.announcedOn ?? null,
    attestations: [],
    citations,
    note: null,
  };
  refuseNothingNew(running, begun, input);
  refuseOutside(row, running, input.on);
  const later = running.attestations.filter(({ on }) => isFrom(input.on, on));
  const attestations = running.attestations.filter((attestation) => !later.includes(attestation));
  const followed = { ...running, end: null, ongoing: false, attestations };
  refuseOtherOrder(row, followed, begun);
  const attested = withEvidence(
    begun,
    later.map((attestation) => takenFrom(running, attestation)),
  );
  return { ...row, terms: [...row.terms.slice(0, -1), followed, attested] };
}

/** The membership with its last day. */
export function endedMembership(row: MembershipEntity, on: string, citations: readonly StoredCitation[]): MembershipDraft {
  const name = recordId('Membership', row.id);
  const running = runningTerm(row.terms);
  refuseBeforeStart(row.start, on, name);
  refuseBeforeStart(running.start, on, name, BETWEEN_TERMS);
  const ended = endedOn(running, on, name);
  const term = { ...running, ...ended, citations: citationsTogether(running.citations, citations) };
  return { ...row, terms: [...row.terms.slice(0, -1), term] };
}

/** Whether a date is surely no earlier than another. */
function isFrom(first: string, date: string): boolean {
  const { latest } = parseDate(first);
  const { earliest } = parseDate(date);
  return latest !== null && earliest !== null && earliest >= latest;
}

function refuseNothingNew(running: StoredTerm, begun: StoredTerm, { category }: Changed): void {
  if (running.category !== begun.category || running.standing !== begun.standing) return;
  const message = `Nothing would change: in its running term the membership is ${running.category} and ${running.standing} already.`;
  const path = [category == null ? 'standing' : 'category'];
  throw new Problem('BAD_USER_INPUT', message, { violations: [{ path, message }] });
}

function refuseOutside(row: MembershipEntity, running: StoredTerm, on: string): void {
  const name = recordId('Membership', row.id);
  const { earliest, latest } = parseDate(on);
  refuseBeforeStart(row.start, on, name);
  refuseBeforeStart(running.start, on, name, BETWEEN_TERMS);
  const since = readTerm(running).start?.earliest ?? null;
  if (since !== null && latest !== null && latest <= since) {
    const message = `${name}: ${on} leaves its running term (since ${running.start ?? ''}) no day. If that term was wrong, correct it.`;
    throw new Problem('CONFLICT', message, { conflictsWith: [name] });
  }
  if (row.endLatest !== null && earliest !== null && earliest > row.endLatest) {
    const message = `${name} has ended (${row.end ?? ''}) before ${on}. Who left and came back has a new membership.`;
    throw new Problem('CONFLICT', message, { conflictsWith: [name] });
  }
}

/** Terms are put in order by the days on which they may begin. A vague day can put the new one before the running one, which it is to follow. */
function refuseOtherOrder(row: MembershipEntity, running: StoredTerm, begun: StoredTerm): void {
  if (compareTerms(readTerm(running), readTerm(begun)) <= 0) return;
  const name = recordId('Membership', row.id);
  const from = readTerm(running).start?.earliest ?? null;
  const { edtf, latest } = parseDate(begun.start ?? '');
  const finer = from === null ? null : dateBetween(addDays(from, 1), latest);
  const todo = finer === null ? 'Write the day more finely.' : `If it was later, write ${finer.edtf}.`;
  const message = `${name}: ${edtf} may lie before its running term begins (${running.start ?? ''}). ${todo}`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}
