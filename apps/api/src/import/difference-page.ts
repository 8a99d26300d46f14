import { Parameters } from '../http/parameters.js';
import type { DifferenceFile, NumberedDifference } from './difference-file.js';
import { RECORD_TYPES } from '@guildhall/storage';

const USUAL = 100;
const MOST = 1_000;
const KINDS = ['CREATED', 'CHANGED', 'CORRECTED', 'ENDED'] as const;

/** A page of a difference. */
export interface DifferencePage {
  readonly count: number;
  readonly entries: readonly NumberedDifference[];
  /** What to ask `after` for the next page; null: there is none. */
  readonly next: number | null;
}

/** The page that an address asks for: `first`, `after`, `kind`, `recordType`. */
export async function differencePage(difference: DifferenceFile, query: unknown): Promise<DifferencePage> {
  const parameters = new Parameters(query, ['first', 'after', 'kind', 'recordType']);
  const first = whole(parameters, 'first', USUAL, MOST);
  const after = whole(parameters, 'after', 0, Number.MAX_SAFE_INTEGER);
  const kind = parameters.oneOf('kind', KINDS);
  const recordType = parameters.text('recordType');
  if (recordType !== null && !RECORD_TYPES.some((type) => type === recordType))
    parameters.add('recordType', `'recordType' is "${recordType.slice(0, 40)}": taken are ${RECORD_TYPES.join(', ')}.`);
  parameters.refuse();
  const entries: NumberedDifference[] = [];
  for await (const entry of difference.after(after)) {
    if ((kind !== null && entry.kind !== kind) || (recordType !== null && entry.recordType !== recordType)) continue;
    if (entries.length === first) return { count: difference.count, entries, next: entries.at(-1)?.number ?? null };
    entries.push(entry);
  }
  return { count: difference.count, entries, next: null };
}

function whole(parameters: Parameters, name: string, usual: number, most: number): number {
  const text = parameters.text(name);
  if (text === null) return usual;
  if (/^\d{1,15}$/.test(text) && Number(text) <= most) return Number(text);
  parameters.add(name, `'${name}' is "${text.slice(0, 40)}": a whole number from 0 to ${most}.`);
  return usual;
}
