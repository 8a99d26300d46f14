import { readFileSync } from 'node:fs';
import { isError } from '../native-error.js';

/** True while a process of this number runs; one that has ended but was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isError(error) && error.code === 'EPERM';
  }
  return statFields(pid)?.[0] !== 'Z';
}

/** When the process started, in the system's own count; null where the system does not say. Tells a number that was given out again. */
export function startOf(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

/** The command line as one text; null where the system does not say. */
export function commandLineOf(pid: number): string | null {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') || null;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// The name of the program, in brackets, may itself hold spaces and brackets: the fields are counted after the last one.
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
