// One process that opens the embedded database, told what to do over its input; specs start several, and kill them.
import { openDatabase } from '@guildhall/storage';
import pg from 'pg';

const home = process.argv[2] ?? '';
const user = process.env['LAUNCHER_USER_ID'];
if (user) {
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
const tell = (event: string, more: object = {}) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
const started = Date.now();

try {
  const database = await openDatabase({ home, log: (sentence) => tell('log', { sentence }) });
  const query = async (statement: string): Promise<unknown[]> => {
    const client = new pg.Client(database.address);
    await client.connect();
    const { rows } = await client.query<object>(statement);
    await client.end();
    return rows;
  };
  const stop = async () => {
    await database.stop();
    tell('stopped');
  };
  tell('ready', { address: database.address, serverVersion: database.serverVersion, milliseconds: Date.now() - started });

  process.stdin.setEncoding('utf8').on('data', (command: string) => {
    if (command.startsWith('stop')) void stop().then(() => process.exit(0));
    if (command.startsWith('exit')) process.exit(0);
    if (command.startsWith('query ')) void query(command.slice(6)).then((rows) => tell('rows', { rows }));
    // What the real server does on Ctrl-C: finish what is under way, then stop.
    if (command.startsWith('graceful')) {
      process.once(
        'SIGINT',
        () =>
          void query('select pg_sleep(0.3)')
            .then(() => tell('finished'))
            .then(stop)
            .then(() => process.exit(0)),
      );
      tell('graceful');
    }
  });
  process.stdin.once('end', () => void stop().then(() => process.exit(0)));
} catch (error) {
  const { name, message, code } = error as { name: string; message: string; code?: string };
  tell('failed', { name, message, code });
  process.exitCode = 2;
  process.stdin.destroy();
}
