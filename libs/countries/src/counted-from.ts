import type { CountryRecord } from './country-record.type.js';

/**
 * Countries that began while the one they came from went on, or that came from a present one after ISO 3166 was first published (1974).
 * Without these, Croatia would begin only on the day after the last of Yugoslavia, in 2003.
 */
const BEGAN_ON: Readonly<Record<string, string>> = {
  AW: '1986-01-01',
  BA: '1992-03-03',
  ER: '1993-05-24',
  FM: '1986-11-03',
  HR: '1991-06-25',
  MH: '1986-10-21',
  MK: '1991-09-08',
  MP: '1986-11-04',
  SI: '1991-06-25',
  SS: '2011-07-09',
  XK: '2008-02-17',
};

/** The next day of the calendar; both are ISO 8601. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * The first day on which a country is counted among those that existed, so that no land is counted under two codes or under none:
 * a country that came of a split or bears a new name counts from the day after the last one of its predecessor (Azerbaijan from 1991-12-27: until then it
 * is counted in SUHH, whatever day it declared itself independent); one into which another merged goes on as before; a former one counts from its own
 * first day, or always where only its name was new. Null: always.
 */
export function countedFrom(
  country: Omit<CountryRecord, 'countedFrom'>,
  former: readonly Omit<CountryRecord, 'countedFrom'>[],
): string | null {
  const began = BEGAN_ON[country.code];
  if (began) return began;
  if (country.ending) return country.ending === 'RENAMED' ? null : country.from;
  const predecessor = former.find(({ ending, successors }) => ending !== 'MERGED' && successors.includes(country.code));
  return predecessor?.until ? dayAfter(predecessor.until) : null;
}
