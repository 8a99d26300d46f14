// Builds what runs: the server and the command line (swc) into dist/, the web app (vite) into dist/web.
//
//   node .build.mjs                      everything
//   node .build.mjs --server             without the web app
//   node .build.mjs --when-stale         only what has changed since it was built last
//   node .build.mjs … --run <file> …     then runs the file in this process, with the arguments that follow it
//
// Types are not looked at here: `npm run check:types` does that.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

const PARTS = {
  server: {
    // Dependencies decide what is in a build too: the lock names them.
    sources: ['apps/api', 'apps/cli', 'libs', 'migrations', '.swcrc', '.build.mjs', 'package-lock.json'],
    build: buildServer,
  },
  web: {
    sources: ['apps/web', 'libs/time', 'libs/problems', 'tsconfig.json', '.build.mjs', 'package-lock.json'],
    build: buildWeb,
  },
};

const [own, run] = splitArguments(process.argv.slice(2));
const parts = own.includes('--server') ? ['server'] : ['server', 'web'];
const stale = own.includes('--when-stale') ? parts.filter((part) => stampOf(part) !== digestOf(part)) : parts;

// Asked to run something, this process stays: the compilers do their work, and leave their memory, in another one.
if (stale.length > 0 && run) inAnotherProcess();
else await build(stale);
if (run) await start(run);

async function build(names) {
  for (const part of names) {
    const digest = digestOf(part);
    const began = performance.now();
    const what = await PARTS[part].build();
    if (what === null) continue;
    writeWhole(stampFile(part), digest);
    console.error(`Built ${part}: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
}

function inAnotherProcess() {
  const { status } = spawnSync(process.execPath, [import.meta.filename, ...own], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

async function start([file, ...rest]) {
  const address = path.resolve(root, file);
  process.argv = [process.execPath, address, ...rest];
  await import(pathToFileURL(address).href);
}

function splitArguments(given) {
  const at = given.indexOf('--run');
  return at === -1 ? [given, null] : [given.slice(0, at), given.slice(at + 1)];
}

async function buildServer() {
  const { transform } = await import('@swc/core');
  const swc = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
  swc.jsc.baseUrl = root;
  const files = ['apps/api', 'apps/cli', 'libs', 'migrations'].flatMap(filesBelow).filter((file) => /(?<!\.d|\.spec)\.ts$/.test(file));
  const written = new Set();
  await Promise.all(
    files.map(async (file) => {
      const target = path.join(dist, file.replace(/\.ts$/, '.js'));
      const { code, map } = await transform(readFileSync(path.join(root, file), 'utf8'), {
        ...swc,
        swcrc: false,
        filename: path.join(root, file),
        // So that a stack names the source as the repository does.
        sourceFileName: path.relative(path.dirname(target), path.join(root, file)).split(path.sep).join('/'),
      });
      mkdirSync(path.dirname(target), { recursive: true });
      writeWhole(`${target}.map`, map);
      writeWhole(target, `${code}//# sourceMappingURL=${path.basename(target)}.map\n`);
      written.add(target).add(`${target}.map`);
    }),
  );
  // What has lost its source goes last, and only that: another process may be running from here.
  for (const file of ['dist/apps', 'dist/libs', 'dist/migrations'].flatMap(filesBelow)) {
    if (!written.has(path.join(root, file))) rmSync(path.join(root, file));
  }
  return `${files.length} files`;
}

async function buildWeb() {
  const config = path.join(root, 'apps/web/vite.config.ts');
  if (!existsSync(config)) {
    console.error('The web app is left out: there is no apps/web/vite.config.ts.');
    return null;
  }
  const { build: vite } = await import('vite');
  const fresh = path.join(dist, `web.${process.pid}`);
  await vite({ configFile: config, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
  // The old pages are served until the new ones are whole.
  const old = path.join(dist, `web.${process.pid}.old`);
  if (existsSync(path.join(dist, 'web'))) renameSync(path.join(dist, 'web'), old);
  renameSync(fresh, path.join(dist, 'web'));
  rmSync(old, { recursive: true, force: true });
  return `${filesBelow('dist/web').length} files`;
}

function digestOf(part) {
  const digest = createHash('sha256');
  for (const file of PARTS[part].sources.flatMap(filesBelow).sort()) {
    digest
      .update(`${file}\n`)
      .update(readFileSync(path.join(root, file)))
      .update('\n');
  }
  return digest.digest('hex');
}

/** What the part was built from when it was built last; empty when the outcome is no longer there. */
function stampOf(part) {
  const outcome = part === 'web' ? 'web/index.html' : 'apps/api/src/main.js';
  return existsSync(path.join(dist, outcome)) && existsSync(stampFile(part)) ? readFileSync(stampFile(part), 'utf8') : '';
}

function stampFile(part) {
  return path.join(dist, `.${part}-built-from`);
}

/** The files of a folder of the repository, or the file itself; links are not followed. */
function filesBelow(name) {
  const from = path.join(root, name);
  if (!existsSync(from)) return [];
  const entries = readdirSync(path.dirname(from), { withFileTypes: true }).filter((entry) => entry.name === path.basename(from));
  if (entries[0]?.isFile()) return [name];
  return readdirSync(from, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(name, path.relative(from, path.join(entry.parentPath, entry.name))));
}

/** A reader sees the old file or the new one, never a part of it; a file that stays the same stays untouched. */
function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
