// The benchmark: node bench/run.mjs [options], or npm run bench -- [options]. What it says goes to stderr; stdout is for --json.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpus, release, totalmem, type } from 'node:os';
import { readOptions } from './options.mjs';
import { runProgram, startServer, stopAll } from './measure/processes.mjs';

const ROOT = join(import.meta.dirname, '..');
const PLENTY = '1000000000';
const say = (sentence) => console.error(sentence);

const options = readOptions(process.argv.slice(2));
const toStop = [];
let stopping = null;
const stop = () =>
  (stopping ??= (async () => {
    await stopAll();
    for (const work of toStop.reverse()) await work();
  })());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void stop().finally(() => process.exit(130)));
}

try {
  const wrong = await run();
  await stop();
  process.exitCode = wrong ? 1 : 0;
} catch (error) {
  // What fails because everything is being stopped is no news.
  if (stopping === null) say(error.stack ?? String(error));
  await stop();
  process.exitCode ||= 1;
}

async function run() {
  await prepareCode();
  // All of these need what was just built or installed.
  const [{ PEERS }, { openRegistry, seedOnce }, { prepareCells }, { measureRounds }, { attack }, { barsOf }, report, load, usage] =
    await Promise.all(
      ['peers/peers', 'registry', 'cells', 'rounds', 'attack', 'bars', 'report', 'measure/load', 'measure/usage'].map(
        (name) => import(`./${name}.mjs`),
      ),
    );
  if (load.SENDER !== 'wrk') say('wrk is not installed: autocannon sends, which takes much more of the machine from those it measures.');
  const homes = [];
  for (const size of options.sizes) homes.push([size, await seedOnce(size, options, say)]);
  const names = options.measure ? options.peers : [];
  const processes = new Set(['uncached', ...names].map((name) => PEERS[name].process));
  const node22 = processes.has('postgraphile') ? await findNode22() : null;
  const written = load.writeRequests();
  toStop.push(async () => written.remove());
  const registries = {};
  const servers = {};
  for (const [size, home] of homes) {
    registries[size] = await openRegistry(size, home, options.variants);
    toStop.push(() => registries[size].stop());
    servers[size] = await startServers(PEERS, processes, registries[size], node22);
  }
  const cells = [];
  const wrong = [];
  const attacks = [];
  if (options.measure) {
    for (const size of options.sizes) {
      say(`Comparing the answers about ${size}.`);
      const { questions, peers, connections } = options;
      const [registry, running] = [registries[size], servers[size]];
      cells.push(...(await prepareCells({ registry, servers: running, questions, peers, connections, written, wrong, say })));
    }
    await measureRounds({ ...options, cells, registries, servers, say });
  }
  if (options.attack) {
    for (const size of options.sizes) {
      const [server, { variants }] = [servers[size].uncached, registries[size]];
      attacks.push({ size, ...(await attack({ server, variants, seconds: options.quick ? 4 : 10, written, say })) });
    }
  }
  const memory = options.sizes.flatMap((size) =>
    ['uncached', 'cached']
      .filter((peer) => servers[size][peer] !== undefined)
      .map((peer) => ({ peer, size, megabytes: usage.mostMemoryOf(servers[size][peer].pid) }))
      .filter(({ megabytes }) => megabytes !== null),
  );
  const results = {
    about: about(registries, load.SENDER, node22),
    cells,
    bars: barsOf({ cells, memory, attacks }),
    memory,
    attacks,
    wrong,
  };
  tell(report, results);
  return wrong.length > 0;
}

function tell({ markdown, json }, results) {
  const text = markdown(results);
  if (options.json) console.log(JSON.stringify(json(results), null, 2));
  else say(`\n${text}`);
  if (options.results !== null) {
    writeFileSync(options.results, text);
    say(`Written to ${options.results}.`);
  }
}

/** Builds the server where it is stale, and installs what the benchmark itself needs. */
async function prepareCode() {
  await runProgram(process.execPath, ['.build.mjs', '--when-stale', '--server'], { cwd: ROOT, stderr: 'inherit' });
  if (existsSync(join(ROOT, 'bench/node_modules/.package-lock.json'))) return;
  say('Installing what the benchmark needs into bench/node_modules.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runProgram(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(ROOT, 'bench'), stderr: 'inherit' });
}

/** PostGraphile 5 needs Node 22: this one, or one that npm fetches. */
async function findNode22() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const told = await runProgram(npx, ['--yes', '--package', 'node@22', 'node', '--print', 'process.execPath'], { stderr: 'inherit' });
  return told.trim();
}

async function startServers(peers, processes, registry, node22) {
  const started = [...processes].map(async (process_) => {
    const { title, program, environment, node } = Object.values(peers).find((peer) => peer.process === process_);
    const command = node === 22 ? node22 : process.execPath;
    const profiled = options.profile !== null && ['uncached', 'cached'].includes(process_);
    const flags = profiled
      ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`, `--cpu-prof-name=${process_}-${registry.size}.cpuprofile`]
      : [];
    const server = await startServer(`${title} (${registry.size})`, command, [...flags, join(ROOT, program)], {
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: registry.url,
      GUILDHALL_LOAD: 'none',
      RATE_LIMIT_PER_MINUTE: PLENTY,
      ...environment,
    });
    return [process_, server];
  });
  return Object.fromEntries(await Promise.all(started));
}

function about(registries, sender, node22) {
  const { seconds, rounds, connections, variants, cores } = options;
  return {
    date: new Date().toISOString().slice(0, 10),
    command: `npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}`,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    Node: process.version,
    'Node for PostGraphile': node22 === null ? '–' : node22 === process.execPath ? process.version : '22',
    PostgreSQL: `${Object.values(registries)[0].version}, one server a registry, ordinary settings, the same for all`,
    load: `${sender}, ${connections} connections, ${variants} variants of each question, ${rounds} rounds of ${seconds} s`,
  };
}
