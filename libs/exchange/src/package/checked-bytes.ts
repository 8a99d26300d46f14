import { isUtf8 } from 'node:buffer';

const LF = 0x0a;
const SPACE = 0x20;
const QUESTION = 0x3f;
/** A file without a line break for so long is no CSV file, and must not fill the memory. */
const LONGEST_LINE = 4_000_000;
const BOMS_OF_UTF16 = ['fffe', 'feff'];

/** A fault of the bytes of a file, on a line counted from 1. */
export interface ByteFault {
  readonly line: number;
  readonly message: string;
}

/**
 * Passes a file's bytes on in whole lines and tells of those that are not UTF-8. What is not is replaced byte by byte, so that places in the
 * stream stay places in the file and the rest of it can still be read.
 */
export async function* checkedBytes(
  chunks: AsyncIterable<Buffer>,
  startLine: number,
  onFault: (fault: ByteFault) => void,
): AsyncGenerator<Buffer> {
  let line = startLine;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && startLine === 1 && BOMS_OF_UTF16.includes(chunk.subarray(0, 2).toString('hex'))) {
      onFault({ line: 1, message: 'The file is in UTF-16, as some programs call "Unicode text"; only UTF-8 is taken.' });
      return;
    }
    isFirst = false;
    const last = chunk.lastIndexOf(LF);
    if (last === -1) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > LONGEST_LINE) {
        onFault({ line, message: `The line has more than ${LONGEST_LINE} bytes: this is no CSV file with a row on each line.` });
        return;
      }
      continue;
    }
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, last + 1)]) : chunk.subarray(0, last + 1);
    rest = Buffer.from(chunk.subarray(last + 1));
    const checked = checkLines(whole, line, onFault);
    line = checked.nextLine;
    yield checked.bytes;
  }
  if (rest.length > 0) yield checkLines(rest, line, onFault).bytes;
}

function checkLines(whole: Buffer, firstLine: number, onFault: (fault: ByteFault) => void): { bytes: Buffer; nextLine: number } {
  const isClean = isUtf8(whole) && !whole.includes(0);
  const bytes = isClean ? whole : Buffer.from(whole);
  let line = firstLine;
  let begin = 0;
  for (let end = whole.indexOf(LF); end !== -1; end = whole.indexOf(LF, begin)) {
    if (!isClean) mendLine(bytes.subarray(begin, end), line, onFault);
    begin = end + 1;
    line += 1;
  }
  if (!isClean) mendLine(bytes.subarray(begin), line, onFault);
  return { bytes, nextLine: line };
}

function mendLine(bytes: Buffer, line: number, onFault: (fault: ByteFault) => void): void {
  if (!isUtf8(bytes)) {
    onFault({ line, message: `The line is not UTF-8: what follows ${JSON.stringify(readablePart(bytes))} is no character.` });
    for (const [i, value] of bytes.entries()) if (value > 0x7f) bytes[i] = QUESTION;
  }
  if (bytes.includes(0)) {
    onFault({ line, message: 'The line holds a NUL character, which no text has.' });
    for (const [i, value] of bytes.entries()) if (value === 0) bytes[i] = SPACE;
  }
}

/** The last letters that can be read before the first that cannot: what to search for in an editor. */
function readablePart(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.slice(0, text.indexOf('\uFFFD')).slice(-30);
}
