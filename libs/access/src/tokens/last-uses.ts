import { sql } from '@guildhall/storage';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';

const MINUTE = 60_000;
const MOST_REMEMBERED = 10_000;

/** When tokens were used last: written once a minute for each at most, and never waited for. */
export class LastUses {
  private readonly written = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: MINUTE });

  constructor(private readonly dataSource: DataSource) {}

  note(id: string): void {
    if (this.written.has(id)) return;
    this.written.set(id, true);
    // Other servers write it too. What cannot be written now is written the next time.
    rowsOf(
      this.dataSource,
      sql`UPDATE token SET last_used_at = now() WHERE id = ${id}::int8 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    ).catch(() => this.written.delete(id));
  }
}
