// Sends requests as fast as they are answered, by wrk where it is installed (it takes the least of the machine), else by autocannon.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './processes.mjs';

/** What sends: `wrk` or `autocannon`. */
export const SENDER = spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error ? 'autocannon' : 'wrk';

/** Requests written for the sender, once for all rounds; `remove` them at the end. */
export function writeRequests() {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-bench-'));
  let count = 0;
  return {
    write(requests) {
      const file = join(folder, `${(count += 1)}.txt`);
      writeFileSync(file, requests.map(({ path, body = '' }) => `${path}\t${body}\n`).join(''));
      return { file, requests };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Sends for some seconds over some connections, beginning at a place of the list. Gives how many were answered a second, the median and the 99th
 * hundredth in milliseconds, and how many failed: `refused` have a status of an error, `broken` no answer.
 */
export function send({ url, written, connections, seconds, offset = 0 }) {
  return SENDER === 'wrk' ? byWrk(url, written, connections, seconds, offset) : byAutocannon(url, written, connections, seconds, offset);
}

async function byWrk(url, { file }, connections, seconds, offset) {
  const script = join(import.meta.dirname, 'wrk.lua');
  const told = await runProgram('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '10s',
    '-s',
    script,
    url,
    '--',
    file,
    offset,
  ]);
  const line = /^JSON (.*)$/m.exec(told)?.[1];
  if (line === undefined) throw new Error(`wrk said no figures: ${told}`);
  const { requests, microseconds, p50, p99, max, refused, broken } = JSON.parse(line);
  return { requests, perSecond: requests / (microseconds / 1e6), p50: p50 / 1000, p99: p99 / 1000, max: max / 1000, refused, broken };
}

async function byAutocannon(url, { requests }, connections, seconds, offset) {
  const { default: autocannon } = await import('autocannon');
  const turned = [...requests.slice(offset % requests.length), ...requests.slice(0, offset % requests.length)];
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    requests: turned.map(({ path, body }) => ({
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    })),
  });
  const { total } = result.requests;
  const { p50, p99, max } = result.latency;
  return { requests: total, perSecond: total / result.duration, p50, p99, max, refused: result.non2xx, broken: result.errors };
}
