import { type FileHandle, open } from 'node:fs/promises';
import { OperationalError, Problem } from '@guildhall/problems';
import { errorCode } from '../package/package-folder.js';
import type { BackupEnd, BackupHeader, BackupLine, TableEnd, TableLine } from './contents.js';
import { fits, HEAD_BYTES, NOTHING_BEFORE, type PartHead, readHead, unpacked } from './part.js';

/** What a backup holds, piece by piece and in its order: the header, each table with its rows and its end, and the end of all. */
export type Piece =
  | { readonly is: 'header'; readonly header: BackupHeader }
  | { readonly is: 'table'; readonly table: TableLine }
  | { readonly is: 'rows'; readonly rows: number; readonly content: () => Promise<Buffer> }
  | { readonly is: 'endOfTable'; readonly end: TableEnd }
  | { readonly is: 'end'; readonly end: BackupEnd };

/** Where the reader is: for whoever must know what is damaged. */
interface Where {
  table: string | null;
  row: number;
  ended: boolean;
}

/** Reads a backup from beginning to end. Every piece that it gives is as it was written; at the first byte that is not, it is refused, and says where. */
export async function* readBackup(path: string): AsyncGenerator<Piece> {
  const file = await opened(path);
  try {
    yield* piecesOf(path, file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EISDIR' || code === 'EIO')
      throw new Problem('BAD_USER_INPUT', `${path} cannot be read as a file (${code}).`, { file: path });
    throw error;
  } finally {
    await file.close();
  }
}

async function* piecesOf(path: string, file: FileHandle): AsyncGenerator<Piece> {
  const where: Where = { table: null, row: 0, ended: false };
  let before: Buffer = NOTHING_BEFORE;
  let at = 0;
  for (;;) {
    const bytes = await bytesAt(file, at, HEAD_BYTES);
    if (bytes.length === 0 && at > 0) break;
    if (where.ended) throw damaged(path, at, where, 'it goes on after its end');
    const head = readHead(bytes);
    if (head === null) {
      if (at === 0) throw new Problem('BAD_USER_INPUT', `${path} is no backup of Guildhall: it does not begin like one.`, { file: path });
      throw damaged(path, at, where, bytes.length < HEAD_BYTES ? 'it is cut off' : 'its bytes are not those that were written');
    }
    const rest = await bytesAt(file, at + HEAD_BYTES, head.length);
    // Also where it is the length that was damaged: so the place is that of the whole part.
    if (rest.length < head.length) throw damaged(path, at, where, 'it is cut off');
    if (!fits(head, rest, before)) throw damaged(path, at, where, 'its bytes are not those that were written');
    const piece = await pieceOf(head, rest);
    follow(piece, at === 0, where, () => damaged(path, at, where, 'its parts are not in their order'));
    yield piece;
    before = head.digest;
    at += HEAD_BYTES + head.length;
  }
  if (!where.ended) throw damaged(path, at, where, 'it is cut off');
}

async function pieceOf(head: PartHead, rest: Buffer): Promise<Piece> {
  const { rows } = head;
  if (head.kind === 'R') return { is: 'rows', rows, content: () => unpacked(rest) };
  const line = JSON.parse((await unpacked(rest)).toString('utf8')) as BackupLine;
  if ('backup' in line) return { is: 'header', header: line };
  if ('table' in line) return { is: 'table', table: line };
  if ('endOf' in line) return { is: 'endOfTable', end: line };
  return { is: 'end', end: line };
}

/** Notes where a piece leads; one that cannot come here was put here by somebody. */
function follow(piece: Piece, first: boolean, where: Where, wrong: () => Problem): void {
  if ((piece.is === 'header') !== first) throw wrong();
  if (piece.is === 'rows') {
    if (where.table === null) throw wrong();
    where.row += piece.rows;
  }
  if (piece.is === 'table') {
    if (where.table !== null) throw wrong();
    where.table = piece.table.table;
    where.row = 0;
  }
  if (piece.is === 'endOfTable') {
    if (where.table !== piece.end.endOf || where.row !== piece.end.rows) throw wrong();
    where.table = null;
  }
  if (piece.is === 'end') {
    if (where.table !== null) throw wrong();
    where.ended = true;
  }
}

function damaged(path: string, byte: number, { table, row }: Where, how: string): Problem {
  const place = table === null ? `at byte ${byte}` : `at byte ${byte}, after row ${row} of the table ${table}`;
  return new Problem('BAD_USER_INPUT', `The backup ${path} is damaged ${place}: ${how}. Nothing was written; take another copy of it.`, {
    file: path,
    byte,
    ...(table === null ? {} : { table, row }),
  });
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, position + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Problem('BAD_USER_INPUT', `There is no file ${path}.`, { file: path });
    throw new OperationalError('FOLDER_NOT_WRITABLE', `The backup ${path} cannot be read (${code ?? String(error)}).`, { cause: error });
  }
}
