import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Redaction takes a text out of every revision, in place: so what was kept of an answer at a revision is good only for as long as nothing was redacted since. */
export class Redaction1764000000650 implements MigrationInterface {
  name = 'Redaction1764000000650';

  async up(runner: QueryRunner): Promise<void> {
    // The last revision up to each that redacted something, 0 where none did.
    await runner.query('ALTER TABLE change ADD COLUMN redaction int8 NOT NULL DEFAULT 0');
    // Two people may have held an office together; once both are redacted, nothing tells them apart any more.
    await runner.query('DROP INDEX office_twice');
    await runner.query(`
      CREATE UNIQUE INDEX office_twice ON office (person_name, organization_id, title, start) NULLS NOT DISTINCT
      WHERE upper_inf(recorded) AND strpos(person_name, '[redacted]') = 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX office_twice');
    await runner.query(`
      CREATE UNIQUE INDEX office_twice ON office (person_name, organization_id, title, start) NULLS NOT DISTINCT WHERE upper_inf(recorded)`);
    await runner.query('ALTER TABLE change DROP COLUMN redaction');
  }
}
