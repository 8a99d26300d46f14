/** How much of rows makes a part: what is lost to a second look when it is damaged, and what is in memory at once. */
const PART_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** Whole rows, and how many. */
export interface WholeRows {
  readonly content: Buffer;
  readonly rows: number;
}

/** The text of COPY cut behind rows, in which a line break is always the end of one. */
export async function* wholeRows(pieces: AsyncIterable<Buffer>, enough = PART_BYTES): AsyncGenerator<WholeRows> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const last = size + piece.length < enough ? -1 : piece.lastIndexOf(NEWLINE);
    if (last < 0) {
      waiting.push(piece);
      size += piece.length;
      continue;
    }
    yield counted(Buffer.concat([...waiting, piece.subarray(0, last + 1)]));
    waiting = [piece.subarray(last + 1)];
    size = waiting[0]?.length ?? 0;
  }
  const rest = Buffer.concat(waiting);
  if (rest.length > 0) yield counted(rest);
}

function counted(content: Buffer): WholeRows {
  let rows = 0;
  for (let at = content.indexOf(NEWLINE); at >= 0; at = content.indexOf(NEWLINE, at + 1)) rows += 1;
  return { content, rows };
}
