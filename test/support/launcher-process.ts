import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DatabaseAddress } from '@guildhall/storage';

/** What `launcher.ts` tells. */
export interface LauncherEvent {
  readonly event: 'log' | 'ready' | 'rows' | 'finished' | 'graceful' | 'stopped' | 'failed';
  readonly sentence?: string;
  readonly address?: DatabaseAddress;
  readonly milliseconds?: number;
  readonly serverVersion?: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
}

/** A process that uses the embedded database of `home`; `repository` may be another clone. */
export class LauncherProcess {
  readonly told: LauncherEvent[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(
    readonly home: string,
    options: { repository?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const support = path.join(options.repository ?? process.cwd(), 'test', 'support');
    // In a process group of its own, as a terminal would start it, so that the spec can send Ctrl-C to the group.
    this.child = spawn(
      process.execPath,
      ['--import', `file://${path.join(support, 'typescript.mjs')}`, path.join(support, 'launcher.ts'), home],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
        detached: true,
        env: { ...process.env, ...options.env },
      },
    );
    this.ended = once(this.child, 'exit');
    // One that has just ended hears nothing any more.
    this.child.stdin?.on('error', () => undefined);
    let text = '';
    this.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      this.told.push(...lines.map((line) => JSON.parse(line) as LauncherEvent));
    });
  }

  /** The first event of the kind, or `failed`; waits for it. */
  async hears(event: LauncherEvent['event']): Promise<LauncherEvent> {
    for (;;) {
      const found = this.told.find((one) => one.event === event || one.event === 'failed');
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) return { event: 'failed', message: 'the process ended' };
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async query(statement: string): Promise<readonly Record<string, unknown>[]> {
    this.say(`query ${statement}`);
    const { rows, message } = await this.hears('rows');
    this.told.splice(0, this.told.length, ...this.told.filter((one) => one.event !== 'rows'));
    return rows ?? [{ failed: message }];
  }

  say(command: string): void {
    this.child.stdin?.write(`${command}\n`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.say('stop');
    await this.ended;
  }

  async exit(): Promise<void> {
    this.say('exit');
    await this.ended;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Ctrl-C: the terminal sends SIGINT to every process of the group. */
  async pressControlC(): Promise<void> {
    if (this.child.pid) process.kill(-this.child.pid, 'SIGINT');
    await this.ended;
  }
}

/** The number of the server process of a data folder, from its lock file. */
export function serverPid(place: string): number {
  return Number(readFileSync(path.join(place, 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
