import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

/**
 * A part of a backup: a member of a gzip file, so that `zcat` shows what a backup holds. What gzip leaves open is used to find damage: the extra field of
 * every member has the kind, the number of rows and the length of what follows, and a SHA-256 of all that and of the part before. So no byte is unchecked,
 * and no part can be missing, doubled or moved.
 */
export interface Part {
  readonly kind: PartKind;
  /** How many rows are in it: none in what is no rows. */
  readonly rows: number;
  readonly content: Buffer;
}

/** `H`: a line of JSON about what comes, or what came. `R`: rows of a table. */
export type PartKind = 'H' | 'R';

/** What stands before the content of a part. */
export interface PartHead {
  readonly kind: PartKind;
  readonly rows: number;
  /** Of the rest of the member, its last eight bytes included. */
  readonly length: number;
  readonly digest: Buffer;
}

/** gzip, deflate, with an extra field; no time, no name; made on an unknown system. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff]);
const DIGEST_BYTES = 32;
const FIELD_BYTES = 1 + 4 + 4 + DIGEST_BYTES;
const FIELD = Buffer.from([FIELD_BYTES + 4, 0, 0x47, 0x48, FIELD_BYTES, 0]);
/** The fixed beginning of every part. */
const BEGINNING = Buffer.concat([GZIP, FIELD]);

export const HEAD_BYTES = BEGINNING.length + FIELD_BYTES;
/** No part that we write comes near to it: one that claims more is damaged, and would only fill the memory. */
export const LONGEST_PART = 512 * 1024 * 1024;
const CHECK_BYTES = 8;

/** What the first part goes on from. */
export const NOTHING_BEFORE = Buffer.alloc(DIGEST_BYTES);

/** The bytes of a part, and its digest, from which the next one goes on. */
export async function packed({ kind, rows, content }: Part, before: Buffer): Promise<{ bytes: Buffer; digest: Buffer }> {
  const check = Buffer.alloc(CHECK_BYTES);
  check.writeUInt32LE(crc32(content), 0);
  check.writeUInt32LE(content.length % 2 ** 32, 4);
  const rest = Buffer.concat([await deflated(content), check]);
  const told = Buffer.alloc(1 + 4 + 4);
  told.write(kind, 'latin1');
  told.writeUInt32LE(rows, 1);
  told.writeUInt32LE(rest.length, 5);
  const digest = digestOf(before, told, rest);
  return { bytes: Buffer.concat([BEGINNING, told, digest, rest]), digest };
}

/** Reads the head of a part; null where the bytes are none. */
export function readHead(bytes: Buffer): PartHead | null {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, BEGINNING.length).equals(BEGINNING)) return null;
  const told = bytes.subarray(BEGINNING.length);
  const kind = told.toString('latin1', 0, 1);
  const length = told.readUInt32LE(5);
  if ((kind !== 'H' && kind !== 'R') || length > LONGEST_PART || length < CHECK_BYTES) return null;
  return { kind, rows: told.readUInt32LE(1), length, digest: Buffer.from(told.subarray(9, FIELD_BYTES)) };
}

/** Whether the rest of a part is what was written, and follows on the part before. */
export function fits(head: PartHead, rest: Buffer, before: Buffer): boolean {
  const told = Buffer.alloc(1 + 4 + 4);
  told.write(head.kind, 'latin1');
  told.writeUInt32LE(head.rows, 1);
  told.writeUInt32LE(head.length, 5);
  return digestOf(before, told, rest).equals(head.digest);
}

/** The content of a part that fits. */
export function unpacked(rest: Buffer): Promise<Buffer> {
  return inflated(rest.subarray(0, -CHECK_BYTES), { maxOutputLength: 2 * LONGEST_PART });
}

function digestOf(...pieces: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
