import { addDays, type Day, dayOfMonth, earliest, latest } from './day.js';

/** What a date written in EDTF says: the true day lies in earliest..latest. */
export interface Bounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'DECADE' | 'CENTURY' | 'INTERVAL';
}

/** The bounds of a date that is known to be well written; null for an empty cell. */
export function boundsOf(written: string): Bounds | null {
  if (written === '') return null;
  if (written.startsWith('[')) return boundsOfSet(written.slice(1, -1).split(','));
  const unit = unitOf(written.replace(/[~?%]$/, ''));
  const wider = /[~?%]$/.test(written) ? 1 : 0;
  return { earliest: unit.first(-wider), latest: unit.last(wider), precision: unit.precision };
}

function boundsOfSet(items: readonly string[]): Bounds {
  const ends = items.map((item): [string, string] => {
    const [from = '', to = from] = item.split('..');
    return [from, to];
  });
  const lows = ends.map(([from]) => boundsOf(from)?.earliest ?? null);
  const highs = ends.map(([, to]) => boundsOf(to)?.latest ?? null);
  return {
    earliest: lows.includes(null) ? null : earliest(lows),
    latest: highs.includes(null) ? null : latest(highs),
    precision: 'INTERVAL',
  };
}

/** First and last day of a unit of the calendar, or of the one that many units later. */
interface Unit {
  readonly precision: Bounds['precision'];
  readonly first: (shift: number) => Day;
  readonly last: (shift: number) => Day;
}

function unitOf(written: string): Unit {
  const [year = '', month] = written.split('-');
  if (/^\d{4}-\d\d-\d\d$/.test(written)) {
    return { precision: 'DAY', first: (shift) => addDays(written, shift), last: (shift) => addDays(written, shift) };
  }
  if (/^\d{4}-\d\d$/.test(written)) {
    const [y, m] = [Number(year), Number(month)];
    return { precision: 'MONTH', first: (shift) => dayOfMonth(y, m - 1 + shift, 1), last: (shift) => dayOfMonth(y, m + shift, 0) };
  }
  const years = /^\d{4}$/.test(written) ? 1 : /^\d{3}X$/.test(written) ? 10 : /^\d\dXX$/.test(written) ? 100 : NaN;
  if (Number.isNaN(years)) throw new RangeError(`The oracle cannot read the date ${written}`);
  const from = Number(year.replaceAll('X', '0'));
  return {
    precision: years === 1 ? 'YEAR' : years === 10 ? 'DECADE' : 'CENTURY',
    first: (shift) => dayOfMonth(from + shift, 0, 1),
    last: (shift) => dayOfMonth(from + years - 1 + shift, 11, 31),
  };
}
