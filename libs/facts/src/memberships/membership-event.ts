import type { ArrangedTerm, Day, HistoricalDate } from '@guildhall/time';
import { MembershipStanding } from './membership-category.js';
import type { ReadTerm } from './stored-terms.js';

/** What may happen to a membership. The order is part of the ids of events: a new kind goes to the end. */
export const MEMBERSHIP_EVENT_KINDS = ['JOINED', 'LEFT', 'SUSPENDED', 'REINSTATED', 'CATEGORY_CHANGED'] as const;

/** So many terms, that every event can be found by its id; none has had ten. */
export const MOST_TERMS = 100;

/** An event as it is stored beside the terms that it follows from. */
export interface StoredEvent {
  readonly kind: (typeof MEMBERSHIP_EVENT_KINDS)[number];
  /** The place, from 0, of the term that it begins; of the one that it ends for LEFT. */
  readonly term: number;
  readonly on: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/**
 * What happened to the membership of these terms. A term with no known start begins with no event: nobody can say on which day. The last day of an
 * earlier term is none either, whether it was written or follows from the next one's start: the belonging goes on.
 */
export function membershipEvents(arranged: readonly ArrangedTerm<ReadTerm>[]): StoredEvent[] {
  const events: StoredEvent[] = [];
  const add = (kind: StoredEvent['kind'], term: number, on: HistoricalDate | null): void => {
    if (on !== null) events.push({ kind, term, on: on.edtf, earliest: on.earliest, latest: on.latest });
  };
  arranged.forEach(({ term: { stored }, start }, place) => {
    const before = arranged[place - 1]?.term.stored;
    if (before === undefined) {
      add('JOINED', place, start);
      return;
    }
    if (before.category !== stored.category) add('CATEGORY_CHANGED', place, start);
    if (before.standing !== stored.standing)
      add(stored.standing === MembershipStanding.SUSPENDED ? 'SUSPENDED' : 'REINSTATED', place, start);
  });
  add('LEFT', arranged.length - 1, arranged.at(-1)?.end ?? null);
  return events;
}
