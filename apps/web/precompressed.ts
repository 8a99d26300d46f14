import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Shorter files gain nothing. */
const SHORTEST = 1024;
/** The last percent of the long files, most of which are the code editor's, would take half of a build. */
const LONG = 64 * 1024;

/** Writes each text of a build beside itself in brotli and gzip, so that the server compresses nothing while it answers. */
export const precompressed: Plugin = {
  name: 'precompressed',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    if (dir === undefined) return;
    const texts = Object.keys(bundle).filter((name) => /\.(?:js|css|html|svg|json)$/.test(name));
    await Promise.all(texts.map((name) => compress(path.join(dir, name))));
  },
};

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SHORTEST) return;
  const quality = bytes.length > LONG ? 6 : 10;
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}
