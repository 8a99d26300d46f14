import type { MembershipEntity } from '@guildhall/facts';
import { Bug } from '@guildhall/problems';
import { dateText, parseDate } from '@guildhall/time';
import type { Difference } from './difference.type.js';

type StoredEvent = MembershipEntity['events'][number];
type Terms = Pick<MembershipEntity, 'events' | 'terms'>;

/** Who belongs to whom, by their names. */
export interface BetweenWhom {
  readonly member: string;
  readonly federation: string;
}

/** The events of a membership that it did not have before. */
export function addedEvents(before: Terms | null, after: Terms, whom: BetweenWhom): Difference['events'] {
  const left = [...(before?.events ?? [])];
  const added = after.events.filter((event) => {
    const at = left.findIndex((known) => isSame(known, before, event, after));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return added.map((event) => {
    // Told on another day so far: it is not a second joining.
    const at = left.findIndex(({ kind }) => kind === event.kind);
    const [moved] = at < 0 ? [] : left.splice(at, 1);
    const instead = moved === undefined ? '' : ` (so far: ${day(moved)})`;
    return { kind: event.kind, on: event.on, text: `${sentence(event, after, whom)}: ${day(event)}${instead}.` };
  });
}

function isSame(known: StoredEvent, before: Terms | null, event: StoredEvent, after: Terms): boolean {
  if (known.kind !== event.kind || known.on !== event.on) return false;
  return event.kind !== 'CATEGORY_CHANGED' || before?.terms[known.term]?.category === after.terms[event.term]?.category;
}

function sentence({ kind, term }: StoredEvent, { terms }: Terms, { member, federation }: BetweenWhom): string {
  const category = terms[term]?.category ?? '';
  switch (kind) {
    case 'JOINED':
      return `${member} joins ${federation} as ${category}`;
    case 'LEFT':
      return `${member} leaves ${federation}`;
    case 'SUSPENDED':
      return `${member} is suspended in ${federation}`;
    case 'REINSTATED':
      return `${member} is reinstated in ${federation}`;
    case 'CATEGORY_CHANGED':
      return `${member} is ${category} in ${federation}, no longer ${terms[term - 1]?.category ?? ''}`;
    default:
      throw new Bug(`No sentence tells of ${String(kind)}`);
  }
}

function day({ on }: StoredEvent): string {
  return dateText(parseDate(on), 'en');
}
