import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperationalError, Problem } from '@guildhall/problems';
import { errorCode } from '../package/package-folder.js';
import type { BackupLine } from './contents.js';
import { NOTHING_BEFORE, packed, type Part } from './part.js';
import { wholeRows } from './row-parts.js';

/** Only its owner may read a backup: it has what nobody else is shown. */
const OWN = 0o600;

/** Writes a backup beside its place, and puts it there once it is whole and on the disk. */
export class BackupWriter {
  private before: Buffer = NOTHING_BEFORE;
  private readonly hash = createHash('sha256');
  private size = 0;

  private constructor(
    private readonly path: string,
    private readonly unfinished: string,
    private readonly file: FileHandle,
    private readonly force: boolean,
  ) {}

  /** Where something is in its place already, it is refused unless `force`. */
  static async open(path: string, force: boolean): Promise<BackupWriter> {
    return onDisk(path, async () => {
      await refuseTaken(path, force);
      const unfinished = `${path}.${process.pid}.unfinished`;
      return new BackupWriter(path, unfinished, await open(unfinished, 'wx', OWN), force);
    });
  }

  /** How many bytes were written. */
  get bytes(): number {
    return this.size;
  }

  async line(line: BackupLine): Promise<void> {
    await this.part({ kind: 'H', rows: 0, content: Buffer.from(`${JSON.stringify(line)}\n`) });
  }

  /** Writes the rows of a table, and gives how many they are. `tell` is told of more of them. */
  async rows(pieces: AsyncIterable<Buffer>, tell: (more: number) => void): Promise<number> {
    let all = 0;
    for await (const { content, rows } of wholeRows(pieces)) {
      await this.part({ kind: 'R', rows, content });
      all += rows;
      tell(rows);
    }
    return all;
  }

  /** Puts the backup in its place and gives its SHA-256. */
  async finish(): Promise<string> {
    await onDisk(this.path, async () => {
      await this.file.sync();
      await this.file.close();
      await refuseTaken(this.path, this.force);
      await rename(this.unfinished, this.path);
      await syncFolder(dirname(this.path));
    });
    return this.hash.digest('hex');
  }

  /** Takes away what was not finished. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.unfinished, { force: true });
  }

  private async part(part: Part): Promise<void> {
    const { bytes, digest } = await packed(part, this.before);
    this.before = digest;
    this.hash.update(bytes);
    this.size += bytes.length;
    await onDisk(this.path, () => this.file.writeFile(bytes));
  }
}

async function refuseTaken(path: string, force: boolean): Promise<void> {
  const there = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (there?.isDirectory() === true) throw new Problem('BAD_USER_INPUT', `${path} is a folder; a backup is a file.`, { file: path });
  if (there !== null && !force) {
    throw new Problem('CONFLICT', `${path} exists already: name another file, or write over it with --force.`, { file: path });
  }
}

/** That a file has its new name is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Problem('BAD_USER_INPUT', `There is no folder ${dirname(path)} in which the backup could be written.`, { file: path });
    }
    if (code !== null && /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG|EIO)$/.test(code)) {
      throw new OperationalError('FOLDER_NOT_WRITABLE', `The backup ${path} cannot be written (${code}).`, { cause: error });
    }
    throw error;
  }
}
