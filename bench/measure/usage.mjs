// What processes take of the machine, from /proc; where there is none (macOS, Windows) nothing is known, and null is given.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/stat');
// What the kernel counts in; the same on every Linux that matters.
const MILLISECONDS_A_TICK = 10;

/** Milliseconds of the processor that a process has taken so far. */
export function processorOf(pid) {
  return HAS_PROC ? own(fields(pid)) * MILLISECONDS_A_TICK : null;
}

/** The same for a PostgreSQL server with all its processes, those that have ended included. */
export function processorOfServer(postmaster) {
  if (!HAS_PROC) return null;
  // What a child took becomes its parent's when it ends: read until none ended in between.
  for (let attempt = 0; ; attempt += 1) {
    const before = fields(postmaster);
    let ticks = own(before) + ended(before);
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const child = fields(name);
      if (child !== null && Number(child[1]) === postmaster) ticks += own(child);
    }
    if (attempt === 10 || ended(fields(postmaster)) === ended(before)) return ticks * MILLISECONDS_A_TICK;
  }
}

/** The most memory that a process has ever had, in MB. */
export function mostMemoryOf(pid) {
  if (!HAS_PROC) return null;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** The process that started another one. */
export function parentOf(pid) {
  return HAS_PROC ? Number(fields(pid)[1]) : null;
}

/** The fields of /proc/PID/stat from the third on (the second is a name, which may have spaces); null where the process has ended. */
function fields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function own(list) {
  return list === null ? 0 : Number(list[11]) + Number(list[12]);
}

/** Of the children that have ended. */
function ended(list) {
  return list === null ? 0 : Number(list[13]) + Number(list[14]);
}
