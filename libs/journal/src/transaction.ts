import { OperationalError } from '@guildhall/problems';
import type { Sql } from '@guildhall/storage';
import { type DataSource, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** What a statement gave: its rows, and how many it touched. */
export interface Answer<Row> {
  readonly rows: Row[];
  readonly affected: number;
}

/** One transaction on one connection, READ COMMITTED. Statements run one after another in the order in which they were given. */
export class Transaction {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly runner: QueryRunner) {}

  static async begin(dataSource: DataSource): Promise<Transaction> {
    const transaction = new Transaction(dataSource.createQueryRunner('master'));
    try {
      // A change takes as long as it takes; only questions are limited.
      await transaction.send('BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0');
      return transaction;
    } catch (error) {
      await transaction.runner.release();
      throw error;
    }
  }

  run<Row extends object>(statement: Sql): Promise<Answer<Row>> {
    return this.send<Row>(statement.text, statement.values);
  }

  async commit(): Promise<void> {
    await this.send('COMMIT');
    await this.runner.release();
  }

  /** Leaves the connection clean or, where it is broken, to the pool, which drops it. Never fails. */
  async rollback(): Promise<void> {
    await this.send('ROLLBACK').catch(() => undefined);
    await this.runner.release();
  }

  private send<Row extends object>(text: string, values: unknown[] = []): Promise<Answer<Row>> {
    const answer = this.last.then(() => this.ask<Row>(text, values));
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
