import { type FileFormat, fileByName, fileName, nearWord, PACKAGE_FILES, type PackageFile, type Selection } from '@guildhall/exchange';
import { type AddressedOrganization, addressedOrganization, noSuchOrganization } from '@guildhall/organizations';
import { type KnownState, type Query, RequestMoment } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { SeriesStep } from '@guildhall/statistics';
import type { Day } from '@guildhall/time';
import { Parameters } from '../http/parameters.js';
import { FILE_PARAMETERS, SERIES_PARAMETERS } from './export-index.js';

/** A file as its parameters ask for it. */
export interface AskedFile {
  readonly state: KnownState;
  readonly permanent: boolean;
  /** The federation as it was written; whether there is one is asked when the file is wanted. */
  readonly federation: string | null;
  readonly country: string | null;
  readonly asOf: Day | null;
  readonly withIds: boolean;
}

/** Reads the parameters of a file. */
export async function askedFile(query: Query, given: unknown): Promise<AskedFile> {
  const parameters = new Parameters(given, Object.keys(FILE_PARAMETERS));
  const asked = {
    federation: parameters.text('federation'),
    country: parameters.country('country'),
    asOf: parameters.day('asOf'),
    withIds: parameters.flag('ids'),
    state: await parameters.state(new RequestMoment(query)),
    permanent: parameters.text('atRevision') !== null,
  };
  parameters.refuse();
  return asked;
}

/** A series as its parameters ask for it. */
export interface AskedFigures {
  readonly state: KnownState;
  readonly permanent: boolean;
  readonly country: string | null;
  readonly from: Day | null;
  readonly to: Day;
  readonly step: SeriesStep;
}

/** Reads the parameters of a federation's series. */
export async function askedFigures(query: Query, given: unknown): Promise<AskedFigures> {
  const parameters = new Parameters(given, Object.keys(SERIES_PARAMETERS));
  const [from, to, asOf] = [parameters.day('from'), parameters.day('to'), parameters.day('asOf')];
  const step = parameters.oneOf('step', Object.values(SeriesStep)) ?? SeriesStep.YEAR;
  const country = parameters.country('country');
  const state = await parameters.state(new RequestMoment(query));
  const last = asOf ?? to ?? state.day;
  if (asOf !== null && (from !== null || to !== null)) {
    parameters.add('asOf', `'asOf' asks for one day, 'from' and 'to' for a span: give one or the other.`);
  } else if (from !== null && from > last) {
    parameters.add('from', `'from' (${from}) lies after ${to === null ? 'the last day' : `'to'`} (${last}).`);
  }
  parameters.refuse();
  return { state, permanent: parameters.text('atRevision') !== null, country, from: asOf ?? from, to: last, step };
}

/** The file and the format that the last part of an address names. */
export function fileAt(address: string): { file: PackageFile; format: FileFormat } {
  const [, name = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(address) ?? [];
  const file = fileByName(name);
  const format = (['csv', 'jsonl', 'parquet'] as const).find((one) => one === ending);
  if (file !== undefined && format !== undefined) return { file, format };
  const known = PACKAGE_FILES.flatMap((one) => ['csv', 'jsonl', 'parquet'].map((format) => `${fileName(one)}.${format}`));
  throw nothingAt(address, [...known, 'datapackage.zip']);
}

/** The federation that the last part of an address names, before `.csv`. */
export function federationAt(address: string): string {
  const [, federation] = /^(.+)\.csv$/.exec(address) ?? [];
  if (federation !== undefined) return federation;
  throw new Problem(
    'NOT_FOUND',
    `There is nothing at /export/statistics/${shown(address)}: a series is at /export/statistics/{id or slug}.csv.`,
  );
}

/** The federation that a text names; NOT_FOUND with suggestions where there is none. */
export async function federationNamed(query: Query, text: string, { number }: KnownState): Promise<AddressedOrganization> {
  const found = await addressedOrganization(query, text, number);
  if (found === null) throw await noSuchOrganization(query, text, number);
  return found;
}

/** What is selected, its federation looked up. */
export async function selectionOf(query: Query, { federation, country, asOf, state }: AskedFile): Promise<Selection> {
  return { federation: federation === null ? null : await federationNamed(query, federation, state), country, asOf };
}

/** The name under which a file is kept: what it holds, and what it was narrowed to. */
export function downloadName(
  name: string,
  ending: string,
  { state, permanent, ...asked }: Pick<AskedFile, 'state' | 'permanent'> & Partial<AskedFile>,
): string {
  const parts = ['guildhall', name, asked.federation?.toLowerCase(), asked.country?.toLowerCase(), asked.asOf];
  if (permanent) parts.push(`r${state.number}`);
  const safe = parts.map((part) => (part ?? '').replace(/[^a-z0-9_-]/g, '')).filter((part) => part !== '');
  return `${safe.join('-').slice(0, 150)}.${ending}`;
}

function nothingAt(address: string, known: readonly string[]): Problem {
  const near = known.find((name) => name.startsWith(`${address}.`)) ?? nearWord(address, known);
  const meant = near === null ? '' : ` Did you mean /export/${near}?`;
  return new Problem('NOT_FOUND', `There is no file /export/${shown(address)}.${meant} All of them are listed at /export.`);
}

function shown(text: string): string {
  return text.slice(0, 100);
}
