import { MinuteCounts } from '../minute-counts.js';
import { networkOf } from '../network.js';
import type { AuditAct } from './audit.js';

/** Entries of unknown people that are made for one address in a minute; what comes beyond them is counted. */
const MOST = 120;
const MOST_ADDRESSES = 10_000;

/**
 * Of what unknown people try, not everything is entered: they could fill the disk. Each address may make so many entries a minute; how many more there were stands
 * in its next one. What known people do is always entered.
 */
export class StrangersEntries {
  private readonly counts = new MinuteCounts(MOST_ADDRESSES);

  /** The entry as it is to be made; null where it is only counted. */
  taken(entry: AuditAct): AuditAct | null {
    if (entry.actorKey !== null || entry.address === null) return entry;
    const { times, before } = this.counts.count(networkOf(entry.address));
    if (times > MOST) return null;
    if (before <= MOST) return entry;
    const more = `${before - MOST} more like this came from here before, and were not entered.`;
    return { ...entry, detail: entry.detail ? `${entry.detail} ${more}` : more };
  }
}
