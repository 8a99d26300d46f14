import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, mayDo, Role } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErrorLog } from '../errors/explained.js';
import { ImportJob } from './import-job.js';
import { importLimits, type ImportLimits, MOST_KEPT } from './import-limits.js';
import { ImportWork } from './import-work.js';

/** Where uploads are, and how much they may be. */
export interface ImportSettings {
  /** A folder that is for uploads alone; null: one that is made when the first comes in. */
  readonly folder: string | null;
  readonly limits: ImportLimits;
}

export const IMPORT_SETTINGS = Symbol('ImportSettings');
export const usualImportSettings = (): ImportSettings => ({ folder: null, limits: importLimits() });

const MINUTE = 60_000;
const DAY = 86_400_000;
const RETRY_AFTER = 10;

/** The imports that are under way or can be looked at. They are this server's alone, and end with it. */
@Injectable()
export class Imports implements OnModuleDestroy {
  readonly work: ImportWork;
  private readonly jobs = new Map<string, ImportJob>();
  private readonly cleaning: NodeJS.Timeout;
  private folder: Promise<string> | null = null;

  constructor(
    dataSource: DataSource,
    @Inject(IMPORT_SETTINGS) readonly settings: ImportSettings,
  ) {
    const logger = new Logger('Import');
    const log: ErrorLog = {
      error: (details, sentence) => logger.error(`${sentence} ${JSON.stringify(details)}`),
      warn: (details, sentence) => logger.warn(`${sentence} ${JSON.stringify(details)}`),
    };
    this.work = new ImportWork(dataSource, log);
    this.cleaning = setInterval(() => void this.forgetOld(), MINUTE).unref();
  }

  /** A new import of a caller, if there is room for one. */
  async begin({ key, name, kind }: Caller): Promise<ImportJob> {
    this.refuseTooMany(key);
    await this.makeRoom(key);
    const id = randomBytes(16).toString('hex');
    const job = new ImportJob(id, { key, name, kind }, path.join(await this.uploads(), id));
    this.jobs.set(id, job);
    await mkdir(job.folder, { mode: 0o700 });
    return job;
  }

  /** The import of an id, for who began it and for admins; for others there is none. */
  find(id: string, caller: Caller): ImportJob {
    const job = this.jobs.get(id);
    if (!job || !mayLookAt(job, caller))
      throw new Problem('NOT_FOUND', 'There is no such import, or it is over: they are kept for an hour after they were looked at last.');
    job.touch();
    return job;
  }

  /** The imports that a caller may look at, the newest first. */
  of(caller: Caller): ImportJob[] {
    return [...this.jobs.values()].filter((job) => mayLookAt(job, caller)).reverse();
  }

  /** Stops an import and removes all of it. */
  async end(job: ImportJob): Promise<void> {
    this.jobs.delete(job.id);
    await job.end();
  }

  /** Before anything else of the server ends: what is under way needs the database to be taken back, and its readers would be waited for. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.cleaning);
    await Promise.all([...this.jobs.values()].map((job) => this.end(job)));
    if (this.settings.folder === null && this.folder) await rm(await this.folder, { recursive: true, force: true });
  }

  /** Refuses where an import more would be too many. */
  refuseTooMany(key: string): void {
    const { ofCaller, inAll } = this.settings.limits;
    const working = [...this.jobs.values()].filter(({ isWorking }) => isWorking);
    const own = working.filter(({ owner }) => owner.key === key).length;
    if (own >= ofCaller)
      throw full(`${ofCaller} imports of yours are under way, the most at a time: wait for one to end, or cancel it.`, ofCaller);
    if (working.length >= inAll) throw full(`${inAll} imports are under way, the most at a time: try again in a moment.`, inAll);
  }

  private async makeRoom(key: string): Promise<void> {
    const idle = [...this.jobs.values()]
      .filter(({ owner, isWorking }) => owner.key === key && !isWorking)
      .sort((a, b) => a.touchedAt - b.touchedAt);
    await Promise.all(idle.slice(0, Math.max(0, idle.length - MOST_KEPT + 1)).map((job) => this.end(job)));
  }

  private async forgetOld(): Promise<void> {
    const old = [...this.jobs.values()].filter(
      ({ isWorking, touchedAt }) => !isWorking && Date.now() - touchedAt > this.settings.limits.keep,
    );
    await Promise.all(old.map((job) => this.end(job)));
  }

  /** The folder of all uploads; what a server that was killed left there a day ago goes. */
  private uploads(): Promise<string> {
    return (this.folder ??= this.prepare().catch((error: unknown) => {
      this.folder = null;
      throw error;
    }));
  }

  private async prepare(): Promise<string> {
    const { folder } = this.settings;
    if (folder === null) return mkdtemp(path.join(tmpdir(), 'guildhall-uploads-'));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const left = path.join(folder, name);
      const about = await stat(left).catch(() => null);
      if (about !== null && Date.now() - about.mtimeMs > DAY) await rm(left, { recursive: true, force: true });
    }
    return folder;
  }
}

function mayLookAt({ owner }: ImportJob, { key, role }: Caller): boolean {
  return owner.key === key || mayDo(role, Role.ADMIN);
}

function full(sentence: string, limit: number): Problem {
  return new Problem('LIMITED', sentence, { measure: 'imports under way', limit, retryAfterSeconds: RETRY_AFTER });
}
