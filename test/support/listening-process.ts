// A process that listens on the database of its argument and, once it hears, has nothing else to do.
import { dataSourceOptions, type DatabaseAddress, Listener } from '@guildhall/storage';
import { DataSource } from 'typeorm';

const address = JSON.parse(process.argv[2] ?? '') as DatabaseAddress;
const dataSource = await new DataSource(dataSourceOptions(address, { entities: [], migrations: [] })).initialize();
await new Promise<void>((resolve) => {
  const awake = setInterval(() => undefined, 1_000);
  new Listener(dataSource, 'some_channel', {
    heard: () => undefined,
    caughtUp: () => {
      clearInterval(awake);
      resolve();
      return Promise.resolve();
    },
    deaf: () => undefined,
  }).start();
});
process.stdout.write('hears\n');
// The pool has connections of its own.
await dataSource.destroy();
