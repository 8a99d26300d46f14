// Every process that the benchmark starts is known here, so that none outlives it.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 60_000;
const running = new Set();

/** Starts a server that tells its address on stdout. */
export async function startServer(name, command, args, environment) {
  const child = started(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  const url = await new Promise((resolve, reject) => {
    const giveUp = globalThis.setTimeout(() => reject(new Error(`${name} did not start within a minute. It said: ${told}`)), PATIENCE);
    const listen = (text) => {
      told = (told + text).slice(-4_000);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (address === undefined) return;
      globalThis.clearTimeout(giveUp);
      resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', (text) => (told = (told + text).slice(-4_000)));
    child.once('exit', (code, signal) => {
      globalThis.clearTimeout(giveUp);
      reject(new Error(`${name} ended (${code ?? signal}). It said: ${told}`));
    });
    child.once('error', reject);
  });
  return { name, url, pid: child.pid, isAlive: () => child.exitCode === null && child.signalCode === null, said: () => told };
}

/** Runs a program to its end and gives what it wrote on stdout. What it says goes to `stderr`: 'inherit' shows it. */
export async function runProgram(command, args, { environment = {}, stderr = 'ignore', stdout = 'pipe', cwd } = {}) {
  const child = started(command, args.map(String), { env: { ...process.env, ...environment }, stdio: ['ignore', stdout, stderr], cwd });
  let told = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (told += text));
  const code = await new Promise((resolve, reject) =>
    child.once('error', reject).once('close', (status, signal) => resolve(status ?? signal)),
  );
  if (code !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${code}`);
  return told;
}

/** Stops all of them, the patient way first. */
export async function stopAll() {
  const left = [...running];
  for (const child of left) child.kill('SIGTERM');
  for (let waited = 0; waited < 30_000 && left.some((child) => running.has(child)); waited += 50) await pause(50);
  for (const child of running) child.kill('SIGKILL');
}

// Where the benchmark ends in a way that nobody foresaw.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function started(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  const gone = () => running.delete(child);
  child.once('exit', gone).once('error', gone);
  return child;
}
