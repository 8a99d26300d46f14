import type { QueryRunner } from 'typeorm';

/** Does work on a connection that takes as long as it takes; afterwards its statements are limited as before. */
export async function withoutTimeLimit<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  const [before] = (await runner.query(`SELECT current_setting('statement_timeout') AS timeout`)) as { timeout: string }[];
  await runner.query('SET statement_timeout = 0');
  try {
    return await work();
  } finally {
    await runner.query(`SELECT set_config('statement_timeout', $1, false)`, [before?.timeout ?? '0']).catch(() => undefined);
  }
}
