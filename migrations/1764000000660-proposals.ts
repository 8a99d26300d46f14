import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people propose to record. A proposal takes no revision; the change that it becomes says whose it was. */
export class Proposals1764000000660 implements MigrationInterface {
  name = 'Proposals1764000000660';

  async up(runner: QueryRunner): Promise<void> {
    // `input` is text: it is given back as it was sent. `ground` lists the records that it alters, `ground_revision` as of when.
    await runner.query(`
      CREATE TABLE proposal (
        number int4 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        mutation text NOT NULL,
        input text NOT NULL,
        ground jsonb NOT NULL,
        ground_revision int8 NOT NULL,
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
        proposed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        proposer_name text NOT NULL,
        proposer_key text,
        secret_hash bytea CHECK (length(secret_hash) = 32),
        decided_at timestamptz(3),
        decider_name text,
        reason text,
        edited bool NOT NULL DEFAULT false,
        change_id int8 UNIQUE
      )`);
    await runner.query('CREATE INDEX proposal_status ON proposal (status, number)');
    await runner.query(`
      CREATE TABLE proposal_comment (
        number int4 NOT NULL REFERENCES proposal,
        place int4 NOT NULL,
        written_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        author_name text NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (number, place)
      )`);
    // Who proposed what a change records, and as which proposal.
    await runner.query('ALTER TABLE change ADD COLUMN proposer_name text, ADD COLUMN proposal_number int4');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change DROP COLUMN proposer_name, DROP COLUMN proposal_number');
    for (const table of ['proposal_comment', 'proposal']) await runner.query(`DROP TABLE ${table}`);
  }
}
