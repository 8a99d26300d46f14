// Restores a backup into a database, and is killed as `kill -9` would when it has come to a table: node ... file address-as-json table
import { checkBackup, restoreBackup } from '@guildhall/exchange';
import { type DatabaseAddress, dataSourceOptions } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';

const [file = '', address = '', at = ''] = process.argv.slice(2);
const dataSource = new DataSource(dataSourceOptions(JSON.parse(address) as DatabaseAddress, { entities: [], migrations, poolSize: 2 }));
await dataSource.initialize();
await restoreBackup(dataSource, await checkBackup(file), {
  onProgress: ({ table }) => {
    if (table === at) process.kill(process.pid, 'SIGKILL');
  },
});
