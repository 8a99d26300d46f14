import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Problem } from '@guildhall/problems';
import type { Terminal } from './terminal.js';

/** Far more than a password may have: what is piped in need not end. */
const LONGEST = 10_000;

/**
 * A secret that is typed without being shown, twice, or the first line of what is piped in. Never an argument: those stand in the history of the shell and in the list
 * of processes for all to read.
 */
export async function typedSecret(terminal: Terminal, what: string): Promise<string> {
  const { input } = terminal;
  if (!input) throw new Problem('BAD_USER_INPUT', `${what} is missing: type it, or pipe it in.`);
  if (input.isTTY !== true) {
    terminal.talk(`${what} is read from standard input.\n`);
    const line = await firstLine(input);
    if (line === '') throw new Problem('BAD_USER_INPUT', `${what} is missing: type it, or pipe it in.`);
    return line;
  }
  const typed = await typedUnseen(terminal, input, `${what}: `);
  if (typed === (await typedUnseen(terminal, input, `${what}, once more: `))) return typed;
  throw new Problem('BAD_USER_INPUT', 'What you typed was not the same twice; nothing was done.');
}

async function firstLine(input: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}

async function typedUnseen(terminal: Terminal, input: NodeJS.ReadableStream, prompt: string): Promise<string> {
  terminal.talk(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const left = new AbortController();
  lines.on('SIGINT', () => left.abort());
  lines.on('close', () => left.abort());
  try {
    return await lines.question('', { signal: left.signal });
  } catch {
    throw new Problem('BAD_USER_INPUT', 'Nothing was typed; nothing was done.');
  } finally {
    lines.close();
    terminal.talk('\n');
  }
}
