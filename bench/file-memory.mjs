// How much memory files take while they are sent: node bench/file-memory.mjs http://127.0.0.1:3000 PID [address ...]
// PID is that of the server. The first download warms up; of each further one the growth of the resident memory is told.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import { round } from './waits.mjs';

const [base, pid, ...asked] = process.argv.slice(2);
if (base === undefined || pid === undefined) {
  console.error('Usage: node bench/file-memory.mjs http://127.0.0.1:3000 PID [address ...]   (reads /proc, so Linux only)');
  process.exit(2);
}
const addresses =
  asked.length > 0
    ? asked
    : ['memberships.csv', 'memberships.jsonl', 'memberships.parquet', 'datapackage.zip'].map((name) => `/export/${name}`);
const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

await download('/export/sources.csv');
const rows = [];
for (const address of addresses) {
  await pause(1_000);
  const before = megabytes();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, megabytes())), 50);
  const { bytes, first, whole } = await download(address);
  clearInterval(watch);
  rows.push({
    address,
    'MB sent': round(bytes / 2 ** 20),
    's to first byte': round(first / 1_000),
    's in all': round(whole / 1_000),
    'MB before': round(before),
    'MB at most': round(most),
    'MB grown': round(most - before),
  });
}
console.table(rows);

async function download(address) {
  const began = performance.now();
  const response = await fetch(`${base}${address}`);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  let bytes = 0;
  let first = null;
  for await (const piece of response.body) {
    first ??= performance.now() - began;
    bytes += piece.length;
  }
  return { bytes, first, whole: performance.now() - began };
}
