import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Queries with a short address. They take no revision: they ask of the record and are no part of it. */
export class StoredQueries1764000000500 implements MigrationInterface {
  name = 'StoredQueries1764000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_query (
        hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
        digest bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
        query text NOT NULL,
        variables jsonb,
        operation_name text,
        stored_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    // Addresses are counted for a day under a keyed hash; with the day its key is deleted, and nobody can tell any more whose they were.
    await runner.query(`
      CREATE TABLE stored_query_day (
        day date PRIMARY KEY,
        key bytea NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE stored_query_count (
        day date NOT NULL REFERENCES stored_query_day ON DELETE CASCADE,
        address bytea NOT NULL,
        stored int4 NOT NULL,
        PRIMARY KEY (day, address)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stored_query_count', 'stored_query_day', 'stored_query']) await runner.query(`DROP TABLE ${table}`);
  }
}
