/* global performance, setInterval, clearInterval */
// How much memory the server takes while it gives a whole list as a table: node bench/tables-memory.mjs http://127.0.0.1:3000 PID [FIELDS] [FORMAT...]
// Small tables warm the server up first.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const [url, pid, fields, ...named] = process.argv.slice(2);
if (!url || !/^\d+$/.test(pid ?? '')) {
  console.error('Usage: node bench/tables-memory.mjs URL PID [FIELDS] [FORMAT...]   (the address and the process of a running server)');
  process.exit(2);
}

const FORMATS = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FIELDS =
  fields ||
  'id member { name } federation { name } category standing period { edtf } countries { code } citations { source { title url } }';
const LIST = `{ memberships(during: {}) { nodes { ${FIELDS} } } }`;

const rss = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', pid])) / 1024;

async function take(accept, query, all) {
  const body = JSON.stringify({ query });
  const response = await fetch(`${url}/graphql?all=${all}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body,
  });
  if (!response.ok) throw new Error(await response.text());
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  return bytes;
}

await take(FORMATS.xlsx, '{ countries { code name } }', false);
await take(FORMATS.parquet, '{ countries { code name } }', false);
await take(FORMATS.csv, LIST.replace('during: {}', 'during: {}, first: 20'), false);
await sleep(3000);
const start = rss();
console.log(`before: ${start.toFixed(0)} MB`);
for (const [name, accept] of Object.entries(FORMATS).filter(([format]) => named.length === 0 || named.includes(format))) {
  await sleep(2000);
  const before = rss();
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, rss())), 200);
  const from = performance.now();
  const bytes = await take(accept, LIST, true);
  clearInterval(sampling);
  const seconds = (performance.now() - from) / 1000;
  const numbers = {
    bytes,
    seconds: seconds.toFixed(1),
    before: before.toFixed(0),
    peak: peak.toFixed(0),
    'since start': (peak - start).toFixed(0),
  };
  console.log(
    `${name}: ${Object.entries(numbers)
      .map(([what, number]) => `${what} ${number}`)
      .join(', ')}`,
  );
}
