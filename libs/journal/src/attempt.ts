import { setTimeout as pause } from 'node:timers/promises';
import { Bug } from '@guildhall/problems';
import { newIdNumber, type RecordType, sql, type Sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { heardByAll } from './confirmations.js';
import type { ChangeRequest, Contradiction, Look, OpenChange, Operation, Recorded, StagedRow, Work } from './open-change.js';
import { contradictionsIn } from './refusals.js';
import { requireNewest, takeRevisionLock, writeRevision } from './recording.js';
import { announceRevision } from './revision-watch.js';
import { markOf, type MarkRow, RECORDED_AT, type RevisionMark } from './revisions.js';
import { isAway, isLost, setbackOf, Undecided } from './setbacks.js';
import { Staging } from './staging.js';
import { Transaction } from './transaction.js';

/** How an attempt works. */
export interface AttemptSettings {
  /** Rows that wait in memory before they are moved to temporary tables. */
  readonly mostInMemory: number;
  /** How often the server is asked whether a change was recorded whose commit it did not answer. */
  readonly timesToAsk: number;
}

/** One try at a change: a transaction from its beginning to its end. */
export class Attempt implements OpenChange {
  readonly id = newIdNumber();
  private readonly staging: Staging;
  private readonly grounds = new Map<RecordType, Set<number>>();
  private setback: unknown = null;
  private over = false;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly settings: AttemptSettings,
  ) {
    this.staging = new Staging(transaction, settings.mostInMemory);
  }

  static async begin(dataSource: DataSource, settings: AttemptSettings, signal?: AbortSignal): Promise<Attempt> {
    return new Attempt(dataSource, await Transaction.begin(dataSource, signal), settings);
  }

  async query<Row extends object>(statement: Sql): Promise<Row[]> {
    this.requireOpen();
    try {
      return (await this.transaction.run<Row>(statement)).rows;
    } catch (error) {
      if (setbackOf(error) !== null) this.setback ??= error;
      throw error;
    }
  }

  stage(operation: Operation, rows: readonly StagedRow[]): Promise<void> {
    this.requireOpen();
    return this.staging.add(operation, rows);
  }

  relyOn(recordType: RecordType, ids: readonly number[]): void {
    this.requireOpen();
    const relied = this.grounds.get(recordType) ?? new Set();
    this.grounds.set(recordType, relied);
    for (const id of ids) relied.add(id);
  }

  async contradictions(): Promise<Contradiction[]> {
    this.requireOpen();
    await this.staging.complete();
    return contradictionsIn(this.transaction, this.staging);
  }

  async record<Result>(request: ChangeRequest, work: Work<Result>): Promise<Recorded<Result>> {
    const { author, message = null, proposal, alone = false, expectedRevision = null } = request;
    const { id } = this;
    const { result, mark } = await this.orNothing(async () => {
      if (alone) await takeRevisionLock(this.transaction);
      if (expectedRevision !== null) await requireNewest(this.transaction, expectedRevision);
      const result = await this.done(work);
      if (this.staging.size === 0) return { result, mark: null };
      return {
        result,
        mark: await writeRevision(this.transaction, this.staging, this.grounds, { id, author, message, proposal, expectedRevision }),
      };
    });
    if (mark) {
      const committed = await this.commit(id, mark);
      announceRevision(this.dataSource, committed);
      await heardByAll(this.dataSource, committed.number);
      return this.recorded(result, id, committed);
    }
    await this.commitWithoutRevision();
    return { result, revision: null, recordedAt: null, change: null, operations: 0 };
  }

  async preview<Result>(work: Work<Result>): Promise<Result> {
    return this.inVain(async () => {
      const result = await this.done(work);
      if (this.staging.size > 0) await this.writePreview();
      return result;
    });
  }

  async look<Seen>(work: Work<unknown>, look: Look<Seen>): Promise<Seen> {
    return this.inVain(async () => {
      await this.done(work);
      return look(await this.writePreview(), async (statement) => (await this.transaction.run(statement)).rows as never);
    });
  }

  private writePreview(): Promise<RevisionMark> {
    const entry = { id: this.id, author: { name: 'Preview', kind: 'SYSTEM' }, message: null } as const;
    return writeRevision(this.transaction, this.staging, this.grounds, entry);
  }

  private async inVain<Result>(steps: () => Promise<Result>): Promise<Result> {
    const result = await this.orNothing(steps);
    await this.transaction.rollback();
    return result;
  }

  private async done<Result>(work: Work<Result>): Promise<Result> {
    try {
      return await work(this);
    } finally {
      this.over = true;
    }
  }

  private async orNothing<Result>(steps: () => Promise<Result>): Promise<Result> {
    try {
      return await steps();
    } catch (error) {
      await this.transaction.rollback();
      // The work may have made something else of a deadlock or a lost connection.
      throw setbackOf(error) === null && this.setback !== null ? this.setback : error;
    }
  }

  private async commit(id: number, mark: RevisionMark): Promise<RevisionMark> {
    try {
      await this.transaction.commit();
      return mark;
    } catch (error) {
      await this.transaction.rollback();
      if (!isLost(error)) throw error;
      const found = await this.lookFor(id, error);
      if (!found) throw error;
      return found;
    }
  }

  /** What the work wrote beside the journal is kept. Whether it was cannot be looked up by a change, so a lost commit is told. */
  private async commitWithoutRevision(): Promise<void> {
    const wrote = await this.orNothing(async () => {
      const { rows } = await this.transaction.run<{ wrote: boolean }>(sql`SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote`);
      return rows[0]?.wrote === true;
    });
    if (!wrote) return this.transaction.rollback();
    try {
      await this.transaction.commit();
    } catch (error) {
      await this.transaction.rollback();
      throw isLost(error) ? new Undecided(error) : error;
    }
  }

  /** Whether the change was recorded after all. Behind its lock, so that the server has surely ended its transaction, one way or the other. */
  private async lookFor(id: number, cause: unknown): Promise<RevisionMark | null> {
    for (let asked = 1; asked <= this.settings.timesToAsk; asked += 1) {
      let transaction: Transaction | null = null;
      try {
        transaction = await Transaction.begin(this.dataSource);
        await takeRevisionLock(transaction);
        const { rows } = await transaction.run<MarkRow>(
          sql`SELECT revision, ${RECORDED_AT} AS "recordedAt", redaction FROM change WHERE id = ${id}`,
        );
        return rows[0] ? markOf(rows[0]) : null;
      } catch (error) {
        if (!isLost(error) && !isAway(error)) throw new Undecided(error);
        await pause(50 * 2 ** asked);
      } finally {
        await transaction?.rollback();
      }
    }
    throw new Undecided(cause);
  }

  private recorded<Result>(result: Result, change: number, { number, recordedAt }: RevisionMark): Recorded<Result> {
    return { result, revision: number, recordedAt, change, operations: this.staging.size };
  }

  private requireOpen(): void {
    if (this.over) throw new Bug('The work on this change is over; something in it was not waited for');
  }
}
