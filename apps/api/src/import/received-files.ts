import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { nearWord, PACKAGE_FILES, type SpreadsheetFormat } from '@guildhall/exchange';
import { Problem } from '@guildhall/problems';
import type { FastifyRequest } from 'fastify';
import type { ImportJob } from './import-job.js';
import { type ImportLimits, LONGEST_FIELD, MOST_PARTS } from './import-limits.js';
import { Meter } from './metered.js';
import { unpackZip } from './unpacked-zip.js';

const UPLOAD = 'upload';
const NAMES: readonly string[] = [...PACKAGE_FILES.map(({ path: name }) => name), 'datapackage.json'];

/** What an upload turned out to be; `mapping` is the text of the field of that name. */
export interface Received {
  readonly what: 'PACKAGE' | 'SPREADSHEET';
  readonly mapping: string | null;
}

/** What parts have come so far. */
interface Parts {
  zip: string | null;
  spreadsheet: boolean;
  files: Set<string>;
  mapping: string | null;
}

/** Takes the parts of an upload into the folder of its import, and unpacks them. What cannot be an import is a Problem; then the folder holds whatever came. */
export async function receiveFiles(request: FastifyRequest, job: ImportJob, limits: ImportLimits): Promise<Received> {
  const parts: Parts = { zip: null, spreadsheet: false, files: new Set(), mapping: null };
  const meter = new Meter(limits.bytes, UPLOAD);
  await mkdir(job.packageFolder, { mode: 0o700 });
  const patience = new Patience(request, limits.stall);
  try {
    const all = request.parts({
      limits: { parts: MOST_PARTS, files: MOST_PARTS, fileSize: Infinity, fields: 5, fieldSize: LONGEST_FIELD },
    });
    for await (const part of all)
      await take(part, parts, job, (file, to) =>
        pipeline(file, patience.stream(), meter.stream(), createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal: job.signal }),
      );
  } finally {
    patience.end();
  }
  refuseStrange(parts);
  if (parts.spreadsheet) return { what: 'SPREADSHEET', mapping: parts.mapping };
  if (parts.zip !== null) {
    await unpackZip(parts.zip, job.packageFolder, limits.unpackedBytes, job.signal);
    await rm(parts.zip);
  }
  return { what: 'PACKAGE', mapping: null };
}

type Save = (file: Readable, to: string) => Promise<void>;

async function take(part: Multipart, parts: Parts, job: ImportJob, save: Save): Promise<void> {
  if (part.type === 'field') {
    takeField(part, parts);
    return;
  }
  switch (part.fieldname) {
    case 'package':
      if (parts.zip !== null) throw new Problem('BAD_USER_INPUT', 'There are two parts `package`: send one zip.');
      parts.zip = path.join(job.folder, 'package.zip');
      return save(part.file, parts.zip);
    case 'file':
      return save(part.file, path.join(job.packageFolder, newName(part, parts)));
    case 'spreadsheet': {
      if (parts.spreadsheet) throw new Problem('BAD_USER_INPUT', 'There are two parts `spreadsheet`: send one.');
      const format = formatOf(part.filename);
      const to = path.join(job.folder, `spreadsheet.${format.toLowerCase()}`);
      parts.spreadsheet = true;
      job.spreadsheet = { path: to, name: shownName(part.filename), format, content: null, mapped: null, mapping: null };
      return save(part.file, to);
    }
    default:
      throw unknownPart(part.fieldname);
  }
}

function takeField({ fieldname, value, valueTruncated }: Extract<Multipart, { type: 'field' }>, parts: Parts): void {
  if (fieldname !== 'mapping') throw unknownPart(fieldname);
  if (valueTruncated)
    throw new Problem('LIMITED', `The mapping may have ${LONGEST_FIELD} bytes at most.`, {
      measure: 'bytes of the mapping',
      limit: LONGEST_FIELD,
    });
  parts.mapping = typeof value === 'string' ? value : JSON.stringify(value);
}

function unknownPart(name: string): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    `'${name.slice(0, 40)}' is no part of an import: send \`package\` (a zip), \`file\` (once for each CSV file of a package), or \`spreadsheet\` with \`mapping\`.`,
  );
}

function newName({ filename }: MultipartFile, { files }: Parts): string {
  const given = shownName(filename);
  const name = NAMES.find((one) => one === given.toLowerCase());
  if (name === undefined) {
    const near = nearWord(given.toLowerCase(), NAMES);
    throw new Problem(
      'BAD_USER_INPUT',
      `${JSON.stringify(given)} is no file of a package.${near === null ? '' : ` Did you mean ${near}?`} Taken are ${NAMES.join(', ')}; a list of members goes into \`spreadsheet\`.`,
    );
  }
  if (files.has(name)) throw new Problem('BAD_USER_INPUT', `${name} was sent twice.`);
  files.add(name);
  return name;
}

function formatOf(filename: string): SpreadsheetFormat {
  if (/\.xlsx$/i.test(filename)) return 'XLSX';
  if (/\.(csv|tsv|txt)$/i.test(filename)) return 'CSV';
  throw new Problem(
    'BAD_USER_INPUT',
    `${JSON.stringify(shownName(filename))} is no spreadsheet that is read here: save it as .xlsx or .csv.`,
  );
}

/** A name without its folders, as it may be shown. */
function shownName(filename: string): string {
  return (filename.split(/[/\\]/).at(-1) ?? '').slice(0, 100) || 'spreadsheet';
}

function refuseStrange({ zip, spreadsheet, files, mapping }: Parts): void {
  const kinds = [zip !== null, spreadsheet, files.size > 0].filter(Boolean).length;
  if (kinds === 0)
    throw new Problem(
      'BAD_USER_INPUT',
      'Nothing was sent: send `package` (a zip), `file` (once for each CSV file of a package), or `spreadsheet`.',
    );
  if (kinds > 1) throw new Problem('BAD_USER_INPUT', 'Send either one `package`, or files, or one `spreadsheet`: these were several.');
  if (mapping !== null && !spreadsheet)
    throw new Problem('BAD_USER_INPUT', 'A `mapping` says how a `spreadsheet` is read; a package has none.');
}

/** Gives an upload up in which nothing comes for too long. */
class Patience {
  private timer: NodeJS.Timeout;

  constructor(request: FastifyRequest, milliseconds: number) {
    this.timer = setTimeout(() => request.raw.destroy(new Error('Nothing came in for too long.')), milliseconds).unref();
  }

  stream(): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
    const { timer } = this;
    return async function* watched(source) {
      for await (const piece of source) {
        timer.refresh();
        yield piece;
      }
    };
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
