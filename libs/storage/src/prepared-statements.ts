import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import { databaseErrorCode } from './database-error.js';

/** The server keeps a plan for each name in each connection: tens to hundreds of kilobytes. */
const MOST_NAMES = 100;

/** Longer statements are seldom sent twice, and their plans are large. */
const LONGEST_NAMED = 64 * 1024;

/** How long names are kept when others wait for theirs. A connection lives no longer (see data-source.ts), so it never has more than two sets of them. */
export const NAMES_LAST_SECONDS = 30 * 60;

/** The server knows no statement of this name, or one that somebody else gave it: a pooler lends its connections to many. */
const NAMES_DO_NOT_HOLD = new Set(['26000', '42P05']);

/** A table was altered under a plan: without a name the statement is planned anew. */
const PLAN_IS_STALE = '0A000';

/**
 * Sends reads over the connections of a data source. A statement that comes again gets a name, under which the server keeps what it made of the text:
 * large statements cost more to parse and plan than to run. Names are given up where the server does not keep them.
 */
export class PreparedStatements {
  private readonly names = new Map<string, string>();
  /** Texts that came once. */
  private readonly once = new LRUCache<string, true>({
    max: 1_000,
    maxSize: 2 * 1024 * 1024,
    sizeCalculation: (_, text) => text.length + 1,
  });
  private namedSince = 0;
  private namesHold = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The rows of a statement that writes nothing. */
  async rows<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    const name = this.nameOf(text);
    if (name === undefined) return this.send(text, values, undefined);
    try {
      return await this.send(text, values, name);
    } catch (error) {
      const code = databaseErrorCode(error) ?? '';
      if (NAMES_DO_NOT_HOLD.has(code)) this.namesHold = false;
      else if (code !== PLAN_IS_STALE) throw error;
      return this.send(text, values, undefined);
    }
  }

  private async send<T extends object>(text: string, values: readonly unknown[], name: string | undefined): Promise<T[]> {
    // What TypeORM's own runner does around a query (events, logs) costs more here than the query.
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    try {
      const { rows } = await master.query<T>({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) });
      return rows;
    } catch (error) {
      // As TypeORM tells it: with the statement, and without its values, which are what people sent.
      throw error instanceof Error ? new QueryFailedError(text, undefined, error) : error;
    }
  }

  private nameOf(text: string): string | undefined {
    if (!this.namesHold) return undefined;
    const known = this.names.get(text);
    if (known !== undefined || text.length > LONGEST_NAMED) return known;
    if (!this.once.has(text)) {
      this.once.set(text, true);
      return undefined;
    }
    if (this.names.size >= MOST_NAMES) {
      // What is asked today must not be shut out for ever by what was asked when the server started.
      if (this.now() - this.namedSince < NAMES_LAST_SECONDS * 1000) return undefined;
      this.names.clear();
    }
    if (this.names.size === 0) this.namedSince = this.now();
    const name = `g${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    this.names.set(text, name);
    return name;
  }
}
