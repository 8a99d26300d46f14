import { Problem } from '@guildhall/problems';
import { parseDate } from '@guildhall/time';
import type { WrittenPeriod } from './dated-period.js';

/**
 * A period with its last day, which somebody now records. CONFLICT with the id where it has one already, or where the day surely lies before its first.
 * `name` is the id of the record.
 */
export function endedOn(period: WrittenPeriod, on: string, name: string): WrittenPeriod {
  if (period.end !== null) {
    throw new Problem('CONFLICT', `${name} has ended already (${period.end}). If that is wrong, correct it instead.`, {
      conflictsWith: [name],
    });
  }
  refuseBeforeStart(period.start, on, name);
  return { start: period.start, end: on, ongoing: false };
}

/** That a day does not surely lie before the first day of a record, or of what `begins` names in it. `todo`: what to do if it does. */
export function refuseBeforeStart(
  start: string | null,
  on: string,
  name: string,
  { begins = 'it begins', todo = 'If its start is wrong, correct it first.' } = {},
): void {
  const earliest = start === null ? null : parseDate(start).earliest;
  const { latest } = parseDate(on);
  if (earliest === null || latest === null || latest >= earliest) return;
  const message = `${name}: ${on} lies before ${begins} (${start ?? ''}). ${todo}`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

/** What is wrong with a record once something that happened is added to it: it contradicts what is recorded, and so is CONFLICT. */
export function refuseContradiction(violations: readonly { readonly message: string }[], name: string): void {
  if (violations.length === 0) return;
  throw new Problem('CONFLICT', violations.map(({ message }) => message).join(' '), { conflictsWith: [name] });
}
