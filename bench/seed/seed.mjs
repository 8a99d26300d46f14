// Makes a registry of one size: node bench/seed/seed.mjs SIZE HOME. A process of its own, for what it needs in memory must not stay with the benchmark.
//
// What comes out is a registry as imports and corrections would have left it: our migrations, every derived column by our own functions, changes and
// their operations, all indexes and constraints. Only the way in is another: COPY.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../dist/migrations/index.js';
import { ENTITIES } from '../../dist/libs/exchange/src/index.js';
import { dataSourceOptions, migrate, openDatabase, toColumns, versionedTable } from '../../dist/libs/storage/src/index.js';
import { copyInto } from './copy.mjs';
import { fingerprint } from './fingerprint.mjs';
import { History } from './history.mjs';
import { withoutIndexes } from './indexes.mjs';
import { packageRecords } from './package-records.mjs';
import { MARK, SIZES } from './sizes.mjs';

const [size, home] = process.argv.slice(2);
const numbers = SIZES[size];
if (numbers === undefined || home === undefined) {
  console.error(`Usage: node bench/seed/seed.mjs ${Object.keys(SIZES).join('|')} HOME`);
  process.exit(2);
}

const say = (sentence) => console.error(`  ${sentence}`);
const began = performance.now();
const made = fingerprint();
const place = resolve(home);
if (existsSync(place)) rmSync(place, { recursive: true });
mkdirSync(place, { recursive: true });
const folder = generatePackage();
// What is lost in a power cut is made again: there is no mark then.
const database = await openDatabase({
  home: place,
  settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB', maintenance_work_mem: '256MB' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void database.stop().finally(() => process.exit(130)));
try {
  await makeSchema();
  const connections = [];
  try {
    await fill(async () => {
      const client = new pg.Client(database.address);
      connections.push(client);
      await client.connect();
      return client;
    });
  } finally {
    for (const client of connections) await client.end();
  }
} finally {
  await database.stop();
  rmSync(folder, { recursive: true });
}
writeFileSync(join(place, MARK), JSON.stringify({ size, made }));
say(`Seeded in ${seconds()}.`);

function generatePackage() {
  const target = join(place, 'package');
  const { organizations, federations, memberships } = numbers;
  const counts = ['--organizations', organizations, '--federations', federations, '--memberships', memberships].map(String);
  execFileSync(process.execPath, [join(import.meta.dirname, '../generate.mjs'), ...counts, '--seed', '1', target], {
    stdio: ['ignore', 2, 2],
  });
  say(`${memberships} memberships generated (${seconds()}).`);
  return target;
}

async function makeSchema() {
  const dataSource = new DataSource(dataSourceOptions(database.address, { entities: [...ENTITIES], migrations }));
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function fill(connect) {
  const main = await connect();
  const tables = ENTITIES.map((entity) => ({ entity, ...versionedTable(entity) }));
  const names = [...tables.map(({ table }) => table), 'change_operation'];
  const indexed = await withoutIndexes(main, names);
  const history = new History();
  await copyAll(connect, tables, history);
  say(`Rows are in (${seconds()}).`);
  for (const { table, columns } of tables) await settle(main, table, columns);
  await history.enterChanges(main);
  await main.query(`SET maintenance_work_mem = '512MB'`);
  await indexed();
  say(`Indexes are made (${seconds()}).`);
  await main.query('VACUUM (FREEZE, ANALYZE)');
  await main.query('CHECKPOINT');
}

/** One stream of COPY a table, each on a connection of its own, into tables without indexes. */
async function copyAll(connect, tables, history) {
  const targets = new Map();
  for (const { entity, table, columns } of tables) {
    const client = await connect();
    await client.query(`CREATE UNLOGGED TABLE unsettled_${table} (LIKE ${table} INCLUDING GENERATED)`);
    const names = columns.map(({ column }) => column);
    targets.set(entity, await copyInto(client, `unsettled_${table}`, [...names, 'recorded']));
  }
  const operations = await copyInto(await connect(), 'change_operation', ['revision', 'ordinal', 'kind', 'record_type', 'record_id']);
  for await (const { recordType, id, versions } of packageRecords(folder, history.ids, history)) {
    for (const { from, to, rows } of versions) {
      await operations.row(history.operation(from, recordType, id));
      for (const { entity, row } of rows) {
        const full = targets.get(entity).row({ ...toColumns(entity, row), recorded: `[${from},${to ?? ''})` });
        if (full) await full;
      }
    }
  }
  await operations.end();
  for (const target of targets.values()) await target.end();
}

/** Rows lie as large imports leave them: by revision, and in the order of the keys of the exclusion constraint. */
async function settle(client, table, columns) {
  const orders = { membership: 'lower(recorded), federation_id, member_id' };
  const names = [...columns.map(({ column }) => `"${column}"`), 'recorded'].join(', ');
  await client.query(`SET work_mem = '256MB'`);
  await client.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM unsettled_${table} ORDER BY ${orders[table] ?? 'lower(recorded)'}`,
  );
  await client.query(`DROP TABLE unsettled_${table}`);
}

function seconds() {
  return `${((performance.now() - began) / 1000).toFixed(0)} s`;
}
