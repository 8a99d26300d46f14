import { OperationalError } from '@guildhall/problems';
import type { Sql } from '@guildhall/storage';
import { type DataSource, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { type Backend, Interruption } from './interruption.js';

/** What a statement gave: its rows, and how many it touched. */
export interface Answer<Row> {
  readonly rows: Row[];
  readonly affected: number;
}

/** One transaction on one connection, READ COMMITTED. Statements run one after another in the order in which they were given. */
export class Transaction {
  private last: Promise<unknown> = Promise.resolve();
  private interruption: Interruption | null = null;

  private constructor(private readonly runner: QueryRunner) {}

  /** Where a signal is given, it stops the transaction: the statement that is being worked on fails with its reason, and so does every later one. */
  static async begin(dataSource: DataSource, signal?: AbortSignal): Promise<Transaction> {
    signal?.throwIfAborted();
    const transaction = new Transaction(dataSource.createQueryRunner('master'));
    try {
      // A change takes as long as it takes; only questions are limited.
      await transaction.send('BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0');
      if (signal) {
        const { rows } = await transaction.send<Backend>('SELECT pg_backend_pid() AS pid, now()::text AS since');
        if (rows[0]) transaction.interruption = new Interruption(dataSource, rows[0], signal);
      }
      return transaction;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  run<Row extends object>(statement: Sql): Promise<Answer<Row>> {
    const { interruption } = this;
    if (!interruption) return this.send<Row>(statement.text, statement.values);
    return this.inTurn(() => interruption.of(() => this.ask<Row>(statement.text, statement.values)));
  }

  /** It is not interrupted: whether it was done would not be known. */
  async commit(): Promise<void> {
    this.interruption?.throwIfAborted();
    await this.send('COMMIT');
    await this.runner.release();
  }

  /** Leaves the connection clean or, where it is broken, to the pool, which drops it. Never fails. */
  async rollback(): Promise<void> {
    await this.send('ROLLBACK').catch(() => undefined);
    await this.runner.release();
  }

  private send<Row extends object>(text: string, values: unknown[] = []): Promise<Answer<Row>> {
    return this.inTurn(() => this.ask<Row>(text, values));
  }

  private inTurn<Result>(ask: () => Promise<Result>): Promise<Result> {
    const answer = this.last.then(ask);
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async ask<Row>(text: string, values: unknown[]): Promise<Answer<Row>> {
    try {
      const { records, affected } = await this.runner.query(text, values, true);
      return { rows: records as Row[], affected: affected ?? 0 };
    } catch (error) {
      // A connection that breaks between two statements is released at once; only the next statement shows it.
      if (!(error instanceof QueryRunnerAlreadyReleasedError)) throw error;
      throw new OperationalError('DATABASE_LOST', 'The connection to the PostgreSQL server was lost.', { cause: error });
    }
  }
}
