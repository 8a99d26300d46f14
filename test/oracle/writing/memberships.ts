import { isIn } from '../day.js';
import { certainDays, isOutside } from '../evidence.js';
import { boundsOf } from '../written-date.js';
import { corrected, inItsTerms } from './corrected-membership.js';
import { citedIn, staleness } from './lookup.js';
import type { Input, Made, Operation } from './operation.js';
import { type Membership, put, type Recorded, type Term, without } from './recorded.js';
import { areOneBelonging, evidenceOf, haveSamePeriod, outsideTheirTerms, placed, surelyOverlap, together } from './terms.js';
import { badInput, conflict, refusedFor, type Refusal, type Verdict } from './verdict.js';

/** What becomes of a mutation of memberships whose input is sound and leads somewhere. */
export function judgeMembership(recorded: Recorded, { mutation, input }: Operation): Verdict {
  if (mutation === 'recordMembership') return outcome(recorded, newMembership(input), []);
  const before = recorded.memberships.get((input.id ?? '').toLowerCase());
  if (!before) throw new RangeError(`No membership ${input.id}`);
  const stale = staleness(before, input);
  switch (mutation) {
    case 'changeMembership':
      return outcome(recorded, changed(before, input), [...stale, ...nothingNew(before, input)]);
    case 'endMembership':
      return outcome(recorded, ended(before, input), [...stale, ...(lastOf(before).end === null ? [] : [conflict(before.id)])]);
    case 'correctMembership':
      return outcome(recorded, corrected(before, input), [...stale, ...inItsTerms(before, input)]);
    case 'attestMembership':
      return outcome(recorded, attested(before, input), notAttested(before, input));
    default:
      if (stale.length > 0) return refusedFor(...stale);
      return { recorded: () => ({ ...recorded, memberships: without(recorded.memberships, before.id) }) };
  }
}

/** A membership without an id is a new one. */
function outcome(recorded: Recorded, after: Membership, refusals: readonly Refusal[]): Verdict {
  const known = after.id === '' ? [] : [after.id];
  const contradicts = areOneBelonging(after.terms) ? [] : [conflict(...known)];
  const outside = outsideTheirTerms(after.terms).map(({ id }) => id);
  const unshown = outside.length > 0 ? [conflict(...known, ...outside.filter((id) => id !== ''))] : [];
  // Of a correction its own refusals say what is wrong with its terms, and where.
  const own = [...refusals, ...(refusals.some(({ code }) => code === 'BAD_USER_INPUT') ? [] : contradicts), ...unshown];
  if (own.length > 0) return refusedFor(...own);
  const besides = againstOthers(recorded, after);
  if (besides.length > 0) return refusedFor(...besides);
  return { recorded: (made) => ({ ...recorded, memberships: put(recorded.memberships, identified(after, made)) }) };
}

function againstOthers({ memberships }: Recorded, after: Membership): Refusal[] {
  const others = [...memberships.values()].filter(
    ({ id, member, federation }) => id !== after.id && member === after.member && federation === after.federation,
  );
  const overlapping = others.filter((other) => surelyOverlap(other, after)).map(({ id }) => id);
  const alike = others.filter((other) => haveSamePeriod(other, after)).map(({ id }) => id);
  return [overlapping, alike].filter((ids) => ids.length > 0).map((ids) => conflict(...ids));
}

function identified(after: Membership, made: Made): Membership {
  const known = after.terms.flatMap(({ attestations }) => attestations).map(({ id }) => id);
  const idOf = (on: string): string => made.attestations.find((one) => one.on === on && !known.includes(one.id))?.id ?? '';
  const terms = after.terms.map((term) => ({
    ...term,
    attestations: term.attestations.map((one) => (one.id === '' ? { ...one, id: idOf(one.on) } : one)),
  }));
  return { ...after, id: made.id, since: made.revision, terms };
}

function newMembership(input: Input): Membership {
  const citations = citedIn(input.citations);
  const end = input.end ?? null;
  const term: Term = {
    category: input.category ?? 'UNKNOWN',
    standing: input.standing ?? 'ACTIVE',
    start: input.start ?? null,
    end,
    ongoing: end === null && input.ongoing !== false,
    announcedOn: input.announcedOn ?? null,
    citations,
    attestations: (input.attestedOn ?? []).map((on) => ({ id: '', on, source: citations[0] ?? '' })),
  };
  const [member, federation] = [(input.member ?? '').toLowerCase(), (input.federation ?? '').toLowerCase()];
  return { id: '', since: 0, member, federation, countries: input.countries ?? [], terms: [term] };
}

function nothingNew(before: Membership, { category, standing }: Input): Refusal[] {
  const last = lastOf(before);
  const isNew = (category ?? last.category) !== last.category || (standing ?? last.standing) !== last.standing;
  return isNew ? [] : [badInput(category == null ? 'standing' : 'category')];
}

/** The running term ends before `on`; what is shown from that day on is shown of the new term. */
function changed(before: Membership, input: Input): Membership {
  const running = lastOf(before);
  const { on = '' } = input;
  const isLater = (day: string): boolean => (boundsOf(day)?.earliest ?? '') >= (boundsOf(on)?.latest ?? '');
  const begun: Term = {
    ...running,
    category: input.category ?? running.category,
    standing: input.standing ?? running.standing,
    start: on,
    announcedOn: input.announcedOn ?? null,
    citations: citedIn(input.citations),
    attestations: running.attestations.filter((one) => isLater(one.on)),
  };
  const left: Term = { ...running, end: null, ongoing: false, attestations: running.attestations.filter((one) => !isLater(one.on)) };
  return { ...before, terms: [...before.terms.slice(0, -1), left, begun] };
}

function ended(before: Membership, { on = '', citations }: Input): Membership {
  const running = lastOf(before);
  const term: Term = { ...running, end: on, ongoing: false, citations: together(running.citations, citedIn(citations)) };
  return { ...before, terms: [...before.terms.slice(0, -1), term] };
}

function notAttested(before: Membership, { on = '', citation }: Input): Refusal[] {
  const [source] = citation ? citedIn([citation]) : [];
  const said = before.terms.flatMap(({ attestations }) => attestations).find((one) => one.on === on && one.source === source);
  const day = boundsOf(on);
  return [...(said ? [conflict(said.id)] : []), ...(day !== null && isOutside(evidenceOf(before), day) ? [conflict(before.id)] : [])];
}

/** The source shows the term that surely holds on all that day may be; else the latest that may hold then; else the running one. */
function attested(before: Membership, { on = '', citation }: Input): Membership {
  const [source = ''] = citation ? citedIn([citation]) : [];
  const day = boundsOf(on);
  const may = placed(before.terms).filter(({ evidence }) => day !== null && !isOutside(evidence, day));
  const sure = may.find(({ evidence }) => [day?.earliest, day?.latest].every((one) => one != null && isIn(certainDays(evidence), one)));
  const shown = (sure ?? may.at(-1))?.term.recorded ?? lastOf(before);
  const terms = before.terms.map((term) =>
    term === shown
      ? { ...term, citations: together(term.citations, [source]), attestations: [...term.attestations, { id: '', on, source }] }
      : term,
  );
  return { ...before, terms };
}

function lastOf({ terms }: Membership): Term {
  const last = terms.at(-1);
  if (!last) throw new RangeError('A membership without terms');
  return last;
}
