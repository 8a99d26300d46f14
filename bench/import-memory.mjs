/* global Buffer */
// How much memory and time imports over HTTP take: GUILDHALL_TOKEN=… node bench/import-memory.mjs http://127.0.0.1:3000 PID [rows]
// PID is that of the server, the token an EDITOR's. A package of so many memberships (100,000 unless given) is previewed and written; ten times as many bad rows and
// a zip bomb are refused. It writes into the registry that it is given: take one that is made for it.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync, crc32 } from 'node:zlib';

const [base, pid, most = '100000'] = process.argv.slice(2);
const token = process.env.GUILDHALL_TOKEN;
if (base === undefined || pid === undefined || token === undefined) {
  console.error('Usage: GUILDHALL_TOKEN=… node bench/import-memory.mjs http://127.0.0.1:3000 PID [rows]   (reads /proc, so Linux only)');
  process.exit(2);
}
const ROWS = Number(most);
const FEDERATIONS = 200;
const headers = { authorization: `Bearer ${token}` };
const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
// Linux forgets the peak so far.
const forgetPeak = () => writeFileSync(`/proc/${pid}/clear_refs`, '5');
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const results = [];
await measured(`${ROWS} memberships, previewed`, () => begun(files(goodPackage())));
const { id } = results.at(-1).shown;
await measured(`${ROWS} memberships, written`, async () => {
  await sent('POST', `/import/${id}/apply`, '{}');
  return settled(id);
});
await measured(`${10 * ROWS} bad rows`, () => begun(files({ 'memberships.csv': badRows(10 * ROWS) })));
await measured('a zip bomb of 4 GB', () => begun(bomb()));
console.table(
  results.map((row) => ({ ...row, shown: undefined })),
  ['what', 'status', 'problems', 's', 'MB before', 'MB at most'],
);

async function measured(what, work) {
  await pause(1_000);
  forgetPeak();
  const before = megabytes();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, megabytes())), 50);
  const began = performance.now();
  const shown = await work();
  clearInterval(watch);
  const s = Math.round((performance.now() - began) / 100) / 10;
  results.push({
    what,
    status: shown.status ?? shown.error?.code,
    problems: shown.preview?.problems.total ?? '',
    s,
    'MB before': Math.round(before),
    'MB at most': Math.round(Math.max(most, peak())),
    shown,
  });
}

async function begun(form) {
  const response = await fetch(`${base}/import`, { method: 'POST', headers, body: form });
  const shown = await response.json();
  return response.status === 202 ? settled(shown.id) : shown;
}

async function settled(one) {
  await (await fetch(`${base}/import/${one}/progress`, { headers })).text();
  return (await fetch(`${base}/import/${one}`, { headers })).json();
}

async function sent(method, path, body) {
  const response = await fetch(`${base}${path}`, { method, headers: { ...headers, 'content-type': 'application/json' }, body });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

function files(named) {
  const form = new FormData();
  for (const [name, text] of Object.entries(named)) form.append('file', new Blob([text]), name);
  return form;
}

function goodPackage() {
  const members = Math.ceil(ROWS / 10);
  const organizations = ['id,kind,name,countries,sources'];
  for (let n = 0; n < FEDERATIONS; n += 1) organizations.push(`bench-fed-${n},FEDERATION,Federation of the bench ${n},,bench`);
  for (let n = 0; n < members; n += 1) organizations.push(`bench-guild-${n},GUILD,Guild of the bench ${n},AZ,bench`);
  const memberships = ['member,federation,category,start,end,sources'];
  for (let n = 0; n < ROWS; n += 1) {
    const member = n % members;
    const federation = (member * 7 + Math.floor(n / members)) % FEDERATIONS;
    memberships.push(`bench-guild-${member},bench-fed-${federation},FULL,${1950 + (n % 70)},..,bench`);
  }
  return {
    'sources.csv': 'id,title\nbench,The bench\n',
    'organizations.csv': `${organizations.join('\n')}\n`,
    'memberships.csv': `${memberships.join('\n')}\n`,
  };
}

function badRows(count) {
  const rows = ['member,federation,category,start,end,sources'];
  for (let n = 0; n < count; n += 1) rows.push(`nobody-${n},no-federation,FULL,19${n % 100}-13,..,no-source`);
  return rows.join('\n');
}

/** A zip of one file that says how large it is: 4 GB of one letter. */
function bomb() {
  const piece = Buffer.alloc(64 * 1024 ** 2, 'a');
  const packed = deflateRawSync(piece);
  const name = Buffer.from('memberships.csv');
  const size = 0xfffffff0;
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(piece), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  local.copy(central, 16, 14, 28);
  const start = 30 + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(start, 16);
  const form = new FormData();
  form.append('package', new Blob([local, name, packed, central, name, end]), 'bomb.zip');
  return form;
}
