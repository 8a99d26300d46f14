// What a seed depends on, as a hash: where it changed, the seed is made again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Migrations, the rules of time, what derives rows from records, and the generator with its seeds. */
export function fingerprint() {
  const files = [
    ...below('dist/migrations', /\.js$/),
    ...below('dist/libs/time/src', /\.js$/),
    ...['facts', 'organizations', 'sources', 'storage'].flatMap((library) =>
      below(
        `dist/libs/${library}/src`,
        /(entity|draft|rows|kind|file|event|terms|period|range|attestations|names|key|letters|versioned)\.js$/,
      ),
    ),
    ...below('bench/seed', /\.mjs$/),
    'bench/generate.mjs',
    'bench/generate-names.mjs',
  ];
  const digest = createHash('sha256');
  for (const file of files.sort())
    digest
      .update(`${file}\n`)
      .update(readFileSync(join(ROOT, file)))
      .update('\n');
  return digest.digest('hex').slice(0, 16);
}

function below(folder, pattern) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}
