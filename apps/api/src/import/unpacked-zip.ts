import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@guildhall/problems';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { HIGHEST_RATIO, MOST_ENTRIES } from './import-limits.js';
import { Meter, tooMuch } from './metered.js';

const UNPACKED = 'unpacked package';
/** Below this, what a file shrank by does not matter. */
const SMALL = 10 * 1024 ** 2;

/**
 * Unpacks the files of a package from a zip into a folder: those at its top, or in its one folder. What a program for zips puts in besides is left alone. Nothing
 * that the zip says of itself is believed: names become plain ones, and bytes are counted as they come.
 */
export async function unpackZip(file: string, folder: string, mostBytes: number, signal: AbortSignal): Promise<void> {
  const zip = await opened(file);
  try {
    const entries = await entriesOf(zip);
    const meter = new Meter(mostBytes, UNPACKED);
    for (const { entry, name } of filesOf(entries, mostBytes)) {
      await pipeline(
        await contentOf(zip, entry),
        meter.stream(),
        createWriteStream(path.join(folder, name), { flags: 'wx', mode: 0o600 }),
        { signal },
      );
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : refused(error);
  } finally {
    zip.close();
  }
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(file, { autoClose: false, lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
  } catch (error) {
    throw refused(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new Problem(
      'LIMITED',
      `The zip has ${zip.entryCount} entries; a package has ten files, and at most ${MOST_ENTRIES} entries are taken.`,
      { measure: 'entries of the zip', limit: MOST_ENTRIES, actual: zip.entryCount },
    );
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES)
      throw new Problem('LIMITED', `The zip has more entries than it says; at most ${MOST_ENTRIES} are taken.`, {
        measure: 'entries of the zip',
        limit: MOST_ENTRIES,
      });
  }
  return entries;
}

interface Unpacked {
  readonly entry: Entry;
  readonly name: string;
}

function filesOf(entries: readonly Entry[], mostBytes: number): Unpacked[] {
  const files = entries
    .filter(({ fileName }) => !/(^|\/)(__MACOSX\/|\.|$)/.test(fileName))
    .map((entry) => ({ entry, path: entry.fileName.split('/') }));
  const folders = new Set(files.map(({ path: parts }) => parts.slice(0, -1).join('/')));
  const [folder = ''] = folders;
  if (folders.size > 1 || folder.includes('/'))
    throw new Problem(
      'BAD_USER_INPUT',
      `A package is files without folders, or one folder of files; the zip has ${[...folders]
        .slice(0, 3)
        .map((one) => JSON.stringify(one.slice(0, 100)))
        .join(', ')}.`,
    );
  const named = files
    .map(({ entry, path: parts }) => ({ entry, name: parts.at(-1) ?? '' }))
    .filter(({ name }) => /\.(csv|json)$/i.test(name));
  for (const { entry, name } of named) refuseEntry(entry, name, mostBytes);
  const names = named.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new Problem('BAD_USER_INPUT', `The zip has ${twice} twice.`);
  const whole = named.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (whole > mostBytes) throw tooMuch(mostBytes, UNPACKED, whole);
  return named;
}

function refuseEntry(entry: Entry, name: string, mostBytes: number): void {
  if (!/^[\w.-]{1,100}$/.test(name))
    throw new Problem(
      'BAD_USER_INPUT',
      `The zip has a file ${JSON.stringify(name.slice(0, 100))}, which is no name of a file of a package.`,
    );
  if (entry.isEncrypted()) throw new Problem('BAD_USER_INPUT', `${name} is encrypted in the zip. Pack it without a password.`);
  if (!entry.canDecodeFileData())
    throw new Problem('BAD_USER_INPUT', `${name} is packed in a way that is not read here. Pack it as usual (deflate).`);
  if (entry.uncompressedSize > mostBytes) throw tooMuch(mostBytes, UNPACKED, entry.uncompressedSize);
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize > HIGHEST_RATIO * entry.compressedSize) {
    throw new Problem(
      'LIMITED',
      `${name} would be more than ${HIGHEST_RATIO} times as large as it is in the zip, which no list of records is.`,
      { measure: 'times that a file is larger than in the zip', limit: HIGHEST_RATIO },
    );
  }
}

function contentOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return zip.openReadStreamPromise(entry);
}

/** What yauzl finds wrong is the sender's to mend. */
function refused(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error;
  return new Problem(
    'BAD_USER_INPUT',
    `The zip cannot be read: ${error.message.replace(/\.?$/, '')}. Pack the files anew, without folders.`,
  );
}
