import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was written under a key, so that the same mutation that is sent again is answered again and writes nothing. */
export class IdempotencyKeys1764000000610 implements MigrationInterface {
  name = 'IdempotencyKeys1764000000610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        owner text NOT NULL,
        key text NOT NULL,
        digest bytea NOT NULL CHECK (length(digest) = 32),
        change_id int8 NOT NULL,
        record_id int8,
        made_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (owner, key)
      )`);
    await runner.query('CREATE INDEX idempotency_key_made_at ON idempotency_key (made_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
