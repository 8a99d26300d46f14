import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationalError, Problem } from '@guildhall/problems';
import { DESCRIPTOR, PACKAGE_FILES } from '../package/package-file.js';
import { errorCode } from '../package/package-folder.js';

const UNFINISHED = '.unfinished';

/** A folder into which a package is written: it changes only once all files are whole. */
export class PackageFolderWriter {
  private readonly written: string[] = [];

  private constructor(
    private readonly folder: string,
    /** The text of the descriptor of the package that is written over, '' where there is none. */
    readonly descriptorBefore: string,
  ) {}

  /** Makes the folder. One that holds anything but a package is refused: nothing of anybody's is written over by mistake. */
  static async open(folder: string): Promise<PackageFolderWriter> {
    const names = await inFolder(folder, async () => {
      await mkdir(folder, { recursive: true });
      return readdir(folder);
    });
    const ours = new Set([DESCRIPTOR, ...PACKAGE_FILES.map(({ path }) => path)]);
    const strange = names.filter((name) => !ours.has(name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name));
    if (strange.length > 0) {
      const shown = strange.slice(0, 5).join(', ');
      throw new Problem(
        'BAD_USER_INPUT',
        `The folder ${folder} holds other things than a package (${shown}). Name an empty or a new folder.`,
        {
          folder,
          files: strange.slice(0, 100),
        },
      );
    }
    const before = names.includes(DESCRIPTOR) ? await readFile(join(folder, DESCRIPTOR), 'utf8') : '';
    return new PackageFolderWriter(folder, before);
  }

  /** Writes a text that comes in pieces. */
  async write(path: string, pieces: AsyncIterable<string>): Promise<void> {
    this.written.push(path);
    await inFolder(this.folder, () => pipeline(pieces, createWriteStream(this.pathOf(path))));
  }

  async writeText(path: string, text: string): Promise<void> {
    this.written.push(path);
    await inFolder(this.folder, () => writeFile(this.pathOf(path), text));
  }

  /** Puts the files in their places. */
  async finish(): Promise<void> {
    await inFolder(this.folder, async () => {
      for (const path of this.written) await rename(this.pathOf(path), join(this.folder, path));
    });
  }

  /** Takes away what was not finished. */
  async abandon(): Promise<void> {
    for (const path of this.written) await rm(this.pathOf(path), { force: true });
  }

  private pathOf(path: string): string {
    return join(this.folder, `${path}${UNFINISHED}`);
  }
}

async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new Problem('BAD_USER_INPUT', `${folder} is a file; a package is a folder.`, { folder });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOSPC') {
      throw new OperationalError('FOLDER_NOT_WRITABLE', `The folder ${folder} cannot be written (${code}).`, { cause: error });
    }
    throw error;
  }
}
