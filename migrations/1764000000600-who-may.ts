import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may write. Nothing of it takes a revision: it is about the people and programs that keep the record, and no part of it. */
export class WhoMay1764000000600 implements MigrationInterface {
  name = 'WhoMay1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    // Of a token only its hash is kept.
    await runner.query(`
      CREATE TABLE token (
        id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('CONTRIBUTOR', 'EDITOR', 'ADMIN')),
        hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
        made_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE token');
  }
}
