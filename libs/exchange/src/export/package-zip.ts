import { Readable } from 'node:stream';
import yazl from 'yazl';
import { DESCRIPTOR, PACKAGE_FILES } from '../package/package-file.js';
import { csvPieces } from './csv-text.js';
import { descriptorText, type PackageTitle } from './package-descriptor.js';
import { type PackageRows, writtenColumns } from './package-rows.js';

// The clock of a zip file has no time zone, so that this is the same bytes wherever it is made; the exact one beside it is left out.
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** A package as a zip file: what `exportPackage` writes into a folder. Same content, same bytes. */
export async function* packageZip(rows: PackageRows, title: PackageTitle, withIds: boolean): AsyncGenerator<Buffer> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  // Nobody else listens to errors of the files: the process would end, and the zip never.
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  let open: Readable | undefined;
  for (const file of PACKAGE_FILES) {
    zip.addReadStreamLazy(file.path, ENTRY, (give) => {
      open = Readable.from(csvPieces(writtenColumns(file, withIds), rows.of(file))).on('error', fail);
      give(null, open);
    });
  }
  zip.addBuffer(Buffer.from(descriptorText(title)), DESCRIPTOR, ENTRY);
  zip.end();
  try {
    for await (const piece of output) yield piece as Buffer;
  } finally {
    await closed(open);
  }
}

/** The file that was being read when the reader left: the connection is free only when it has stopped. */
async function closed(stream: Readable | undefined): Promise<void> {
  if (stream === undefined || stream.closed) return;
  await new Promise<void>((resolve) => {
    stream.once('close', resolve).once('error', () => undefined);
    stream.destroy();
  });
}
