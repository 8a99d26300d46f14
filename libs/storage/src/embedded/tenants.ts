import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, startOf } from './process.js';

/** A process that uses the server of a data folder, as its file in `pg18.tenants` says. */
interface TenantRecord {
  readonly pid: number;
  readonly startedAt: string | null;
  readonly leaving: boolean;
}

/**
 * Who uses a data folder. The server belongs to all its living tenants: whoever leaves last stops it, so a command that joined the
 * server of a running application neither stops it nor loses it. A tenant writes before it looks at the others (its entry when it
 * comes, `leaving` when it goes), so of two that come and go at once at least one sees the other.
 */
export class Tenancy {
  private readonly name = `${process.pid}-${randomBytes(6).toString('hex')}.json`;

  private constructor(private readonly folder: string) {}

  static enter(place: string): Tenancy {
    const folder = path.join(place, 'pg18.tenants');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const tenancy = new Tenancy(folder);
    tenancy.write(false);
    return tenancy;
  }

  /** True while another living tenant is about to stop the server: whoever comes waits for the end of that. */
  isServerBeingStopped(): boolean {
    return this.others().some((other) => other.leaving);
  }

  /** Announces the leaving; true when nobody else stays, so that the server is to be stopped before `left`. */
  leave(): boolean {
    this.write(true);
    return !this.others().some((other) => !other.leaving);
  }

  left(): void {
    rmSync(path.join(this.folder, this.name), { force: true });
  }

  /** Numbers of the other living processes. */
  otherPids(): number[] {
    return this.others().map((other) => other.pid);
  }

  private write(leaving: boolean): void {
    const record: TenantRecord = { pid: process.pid, startedAt: startOf(process.pid), leaving };
    const file = path.join(this.folder, this.name);
    writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  private others(): TenantRecord[] {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json') && name !== this.name);
    return names.flatMap((name) => {
      const file = path.join(this.folder, name);
      const record = readRecord(file);
      if (record && isAlive(record.pid) && startOf(record.pid) === record.startedAt) return [record];
      rmSync(file, { force: true });
      return [];
    });
  }
}

function readRecord(file: string): TenantRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TenantRecord;
  } catch {
    return null;
  }
}
