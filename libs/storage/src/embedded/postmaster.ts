import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { programOf } from './bundle.js';
import { commandLineOf, isAlive, pause } from './process.js';

/** The server process of a data folder, as its lock file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const stopPatience = 60_000;

/** The living server of `data`, or null. A lock file that a crash left is none. */
export function findPostmaster(data: string): Postmaster | null {
  const [pid, , , port] = readLock(data);
  return pid && port && isAlive(pid) && !isStranger(pid, data) ? { pid, port } : null;
}

/**
 * Removes the lock of a server that is gone when its number now belongs to some other program. PostgreSQL sees only that a process
 * of the number lives, and would refuse to start for as long as that one runs.
 */
export function dropStaleLock(data: string): void {
  const [pid] = readLock(data);
  if (pid && isAlive(pid) && isStranger(pid, data)) rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** Asks the server to end its sessions and stop; resolves when it has. False when it still runs after a minute. */
export async function stopPostmaster(pid: number, data: string, programs: string): Promise<boolean> {
  if (process.platform === 'win32')
    spawn(programOf(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast'], { stdio: 'ignore', windowsHide: true });
  else signalStop(pid);
  for (const giveUp = Date.now() + stopPatience; isAlive(pid) && Date.now() < giveUp;) await pause(20);
  return !isAlive(pid);
}

/** SIGINT is PostgreSQL's "fast" shutdown: sessions are ended, what was committed is safe, the files are left clean. */
export function signalStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // it is gone already
  }
}

function isStranger(pid: number, data: string): boolean {
  const command = commandLineOf(pid);
  return command !== null && !command.includes(data);
}

function readLock(data: string): number[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n').slice(0, 4).map(Number);
  } catch {
    return [];
  }
}
