import type { OpenChange } from '@guildhall/journal';
import { raw, type Sql, sql } from '@guildhall/storage';

const BATCH = 1_000;

/** All rows of a query, of which there may be any number, in little memory. One such walk at a time. */
export async function* allRows<Row extends object>(change: OpenChange, query: Sql): AsyncGenerator<Row> {
  // All rows are fetched: without this the planner would look for the first ones.
  await change.query(sql`SELECT set_config('cursor_tuple_fraction', '1', true)`);
  await change.query(sql`DECLARE all_rows NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = await change.query<Row>(sql`FETCH ${raw(String(BATCH))} FROM all_rows`);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await change.query(sql`CLOSE all_rows`);
}
