import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { checkedBytes } from './checked-bytes.js';

/** One record of a file, by the place of its cells. */
export interface CsvRecord {
  readonly line: number;
  /** Where it ends: several lines further down where a cell holds line breaks. */
  readonly lastLine: number;
  readonly cells: string[];
}

/** What is wrong with a file before its cells are looked at. */
export interface CsvFault {
  readonly code: 'FILE_ENCODING' | 'QUOTE_BROKEN';
  readonly line: number;
  readonly message: string;
}

/** What may stand between cells, and how people call it. */
export const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** No row is so long; a quote that is never closed would otherwise take the rest of the file into memory. */
const LONGEST_RECORD = 1_000_000;
const MOST_BROKEN_QUOTES = 1_000;
/** Faults of bytes are told ahead of the records by a few of these: every second byte may be one. */
const CHUNK = 1 << 14;

const OPTIONS = {
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  record_delimiter: ['\r\n', '\n'],
  max_record_size: LONGEST_RECORD,
};

/** Where reading begins, or begins anew after a broken record: an offset in bytes, and the line that starts there. */
interface Start {
  readonly offset: number;
  readonly line: number;
}

/**
 * The records of a CSV file as a stream. After a broken quote reading begins anew on the next line, so that what is wrong further down shows
 * too.
 */
export async function* csvRecords(path: string, onFault: (fault: CsvFault) => void, delimiter = ','): AsyncGenerator<CsvRecord> {
  const file = await open(path);
  try {
    let start: Start | null = { offset: await bomLength(file), line: 1 };
    let toldLine = 0;
    const onByteFault = ({ line, message }: { line: number; message: string }): void => {
      if (line <= toldLine) return;
      toldLine = line;
      onFault({ code: 'FILE_ENCODING', line, message });
    };
    for (let broken = 0; start !== null; broken += 1) {
      const run = new CsvRun(path, start, delimiter, onByteFault);
      yield* run.records();
      if (run.fault === null) return;
      const place = await lineFrom(file, run.end);
      onFault({ code: 'QUOTE_BROKEN', line: place.line, message: run.fault });
      start = place.next;
      if (broken === MOST_BROKEN_QUOTES) {
        const message = `More than ${MOST_BROKEN_QUOTES} rows of this file have broken quotes; what follows this line was not read.`;
        onFault({ code: 'QUOTE_BROKEN', line: place.line, message });
        return;
      }
    }
  } finally {
    await file.close();
  }
}

/** One reading, up to the end of the file or the first broken record. */
class CsvRun {
  /** Why it stopped before the end of the file. */
  fault: string | null = null;
  /** Where the last whole record ended. */
  end: Start;

  constructor(
    private readonly path: string,
    private readonly start: Start,
    private readonly delimiter: string,
    private readonly onByteFault: (fault: { line: number; message: string }) => void,
  ) {
    this.end = start;
  }

  async *records(): AsyncGenerator<CsvRecord> {
    const bytes = createReadStream(this.path, { start: this.start.offset, highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
    const checked = Readable.from(checkedBytes(bytes, this.start.line, this.onByteFault), { highWaterMark: 1 });
    const parser = checked.pipe(parse({ ...OPTIONS, delimiter: this.delimiter }));
    const broken: (CsvError & Partial<Info>)[] = [];
    parser.on('skip', (error: CsvError) => broken.push(error));
    // csv-parse counts a line break of two characters inside a quoted cell twice.
    let countedTwice = 0;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (broken[0] !== undefined && info.records > (broken[0].records ?? 0)) break;
      let inside = 0;
      for (const cell of record) {
        if (!cell.includes('\n')) continue;
        inside += cell.split('\n').length - 1;
        countedTwice += cell.split('\r\n').length - 1;
      }
      const last = this.start.line - 1 + info.lines - countedTwice;
      this.end = { offset: this.start.offset + info.bytes, line: last + 1 };
      yield { line: last - inside, lastLine: last, cells: record };
    }
    if (broken[0] !== undefined) this.fault = faultSentence(broken[0], this.delimiter);
  }
}

function faultSentence({ code }: CsvError, delimiter: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'The row that begins here opens a quote and does not close it.';
    case 'INVALID_OPENING_QUOTE':
      return 'A quote stands inside a cell of this row that does not begin with one.';
    default:
      return `In the row that begins here, something other than a ${DELIMITERS[delimiter] ?? 'delimiter'} follows a closing quote.`;
  }
}

async function bomLength(file: FileHandle): Promise<number> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
  return bytesRead === 3 && buffer.equals(BOM) ? 3 : 0;
}

/** The first line from a place that is not empty, and what follows it; null at the end of the file. */
async function lineFrom(file: FileHandle, from: Start): Promise<{ line: number; next: Start | null }> {
  const buffer = Buffer.alloc(1 << 16);
  let line = from.line;
  let isEmpty = true;
  for (let offset = from.offset; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    if (bytesRead === 0) return { line, next: null };
    for (const [i, byte] of buffer.subarray(0, bytesRead).entries()) {
      if (byte === LF && !isEmpty) return { line, next: { offset: offset + i + 1, line: line + 1 } };
      if (byte === LF) line += 1;
      else if (byte !== CR) isEmpty = false;
    }
    offset += bytesRead;
  }
}
