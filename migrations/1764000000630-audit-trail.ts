import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what to the registry, or tried to: apart from the changes, and kept for some time only. */
export class AuditTrail1764000000630 implements MigrationInterface {
  name = 'AuditTrail1764000000630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        actor_key text,
        actor_name text,
        address inet,
        action text NOT NULL,
        outcome text NOT NULL,
        detail text
      )`);
    await runner.query('CREATE INDEX audit_entry_at ON audit_entry (at)');
    await runner.query('CREATE INDEX audit_entry_actor ON audit_entry (actor_name, id)');
    await runner.query('CREATE INDEX audit_entry_action ON audit_entry (action, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry');
  }
}
