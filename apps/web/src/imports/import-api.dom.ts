import { readAnswer, type Body } from '../api/read-answer.js';
import { RequestFailed } from '../api/request-failed.js';
import type { EntryChoice } from './entry-choice.js';
import type { DifferenceEntry, DifferencePage, EntryFilter, ImportProgress, Sent, SentMapping, ShownImport } from './shown-import.js';

const DOOR = '/import';
const MOST_OF_A_PAGE = 1000;

/** The addresses of an import that the browser opens by itself. */
export const problemsAddress = (id: string): string => `${DOOR}/${id}/problems.csv`;

/** The imports that somebody can go on with, the newest first. */
export async function ownImports(signal?: AbortSignal): Promise<readonly ShownImport[]> {
  return (await asked<{ imports: readonly ShownImport[] }>(DOOR, { signal: signal ?? null })).imports;
}

export function lookAt(id: string, signal?: AbortSignal): Promise<ShownImport> {
  return asked(`${DOOR}/${id}`, { signal: signal ?? null });
}

/** Says how a spreadsheet is read; from then on it is being read. */
export function sendMapping(id: string, mapping: SentMapping): Promise<ShownImport> {
  return asked(`${DOOR}/${id}/mapping`, { method: 'PUT', ...json(mapping) });
}

/** Has the chosen entries of a preview written. */
export function apply(id: string, preview: number, choice: EntryChoice, message: string): Promise<ShownImport> {
  return asked(`${DOOR}/${id}/apply`, { method: 'POST', ...json({ ...choice, preview, ...(message.trim() === '' ? {} : { message }) }) });
}

/** Ends an import, and removes all that there is of it: null. One that is no longer there is over already; one that was recorded a moment before is shown. */
export async function cancelImport(id: string): Promise<ShownImport | null> {
  const response = await answered(`${DOOR}/${id}`, { method: 'DELETE' });
  return response.status === 204 || response.status === 404 ? null : ((await read(response)) as ShownImport);
}

export function differences(id: string, filter: EntryFilter, after: number, first: number, signal?: AbortSignal): Promise<DifferencePage> {
  const given = Object.entries({ ...filter, after, first }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return asked(`${DOOR}/${id}/differences?${new URLSearchParams(given).toString()}`, { signal: signal ?? null });
}

/** All entries to which a filter narrows a difference. */
export async function allEntries(id: string, filter: EntryFilter, signal?: AbortSignal): Promise<DifferenceEntry[]> {
  const entries: DifferenceEntry[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: DifferencePage = await differences(id, filter, after, MOST_OF_A_PAGE, signal);
    entries.push(...page.entries);
    after = page.next;
  }
  return entries;
}

/** Sends files, telling how many of the bytes are on their way (fetch cannot tell that). */
export function upload(files: readonly File[], sent: Sent, onProgress: (part: number) => void, signal: AbortSignal): Promise<ShownImport> {
  const body = new FormData();
  const [first] = files;
  const field = sent === 'SPREADSHEET' ? 'spreadsheet' : files.length === 1 && first && isZip(first) ? 'package' : 'file';
  for (const file of files) body.append(field, file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const unreachable = (): void => reject(new RequestFailed('UNREACHABLE', `No answer from ${DOOR}.`));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(readText(request.responseText, request.status) as ShownImport);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    request.onerror = unreachable;
    request.onabort = unreachable;
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', DOOR);
    request.send(body);
  });
}

/** Follows what is under way until it is over, or cannot be followed. Gives what ends that. */
export function follow(id: string, onProgress: (progress: ImportProgress) => void, onOver: () => void): () => void {
  const events = new EventSource(`${DOOR}/${id}/progress`);
  events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    const progress = JSON.parse(data) as Partial<ImportProgress>;
    if (progress.step !== undefined) onProgress(progress as ImportProgress);
  });
  events.addEventListener('end', () => {
    events.close();
    onOver();
  });
  // Where only the network is away, the browser comes again by itself.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) onOver();
  });
  return () => events.close();
}

function isZip({ name }: File): boolean {
  return /\.zip$/i.test(name);
}

function json(value: unknown): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

async function asked<Answer>(address: string, request: RequestInit): Promise<Answer> {
  return (await read(await answered(address, request))) as Answer;
}

async function answered(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new RequestFailed('UNREACHABLE', `No answer from ${DOOR}.`);
  }
}

async function read(response: Response): Promise<unknown> {
  return readText(await response.text(), response.status);
}

/** An answer, or its error: of the same form as those that the server gives before GraphQL has its turn. */
function readText(text: string, status: number): unknown {
  let body: Pick<Body<unknown>, 'error'> | null = null;
  try {
    body = JSON.parse(text) as Pick<Body<unknown>, 'error'> | null;
  } catch {
    // A proxy's page; told below.
  }
  if (status >= 200 && status < 300 && body !== null) return body;
  return readAnswer(body?.error ? { error: body.error } : null, status);
}
