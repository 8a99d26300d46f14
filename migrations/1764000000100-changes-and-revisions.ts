import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, and the table of changes: revision 0 is the database just made. */
export class ChangesAndRevisions1764000000100 implements MigrationInterface {
  name = 'ChangesAndRevisions1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent']) await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    await runner.query(`
      CREATE TABLE change (
        revision int8 PRIMARY KEY,
        id int8 NOT NULL UNIQUE,
        recorded_at timestamptz(3) NOT NULL UNIQUE,
        actor_name text NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('PERSON', 'PROGRAM', 'IMPORT', 'SYSTEM')),
        message text
      )`);
    await runner.query(`
      CREATE TABLE change_operation (
        revision int8 NOT NULL,
        ordinal int4 NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CREATED', 'CHANGED', 'CORRECTED', 'ENDED', 'RETRACTED', 'MERGED', 'REDACTED')),
        record_type text NOT NULL,
        record_id int8 NOT NULL,
        PRIMARY KEY (revision, ordinal)
      )`);
    await runner.query('CREATE INDEX change_operation_number ON change_operation (((revision * 2654435761 + ordinal) & 1099511627775))');
    await runner.query(`
      INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind, message)
      VALUES (0, 0, date_trunc('milliseconds', clock_timestamp()), 'Guildhall', 'SYSTEM', 'The registry was made.')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_operation');
    await runner.query('DROP TABLE change');
    for (const extension of ['unaccent', 'pg_trgm', 'btree_gist']) await runner.query(`DROP EXTENSION IF EXISTS ${extension}`);
  }
}
