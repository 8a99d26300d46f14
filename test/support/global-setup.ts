import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

declare global {
  var guildhallTestServer: ChildProcess | undefined;
}

// jest runs this file without the aliases of the libraries, so whatever needs them is in the other process.
// Relative to the folder jest was started in, which is the repository: this file has no address of its own in every module format.
const support = path.resolve('test', 'support');

/** Starts the one database server of this run (or prepares that of TEST_DATABASE_URL) and hands its address to the specs. */
export default async function globalSetup(): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', `file://${path.join(support, 'typescript.mjs')}`, path.join(support, 'test-server.ts')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  globalThis.guildhallTestServer = child;
  process.env['GUILDHALL_TEST_SERVER'] = await firstLine(child);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the test database did not start (${code ?? 'killed'}); its reason stands above`)));
  });
}
