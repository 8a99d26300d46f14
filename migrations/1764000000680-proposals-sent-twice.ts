import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal that is sent again because no answer came is kept once. */
export class ProposalsSentTwice1764000000680 implements MigrationInterface {
  name = 'ProposalsSentTwice1764000000680';

  async up(runner: QueryRunner): Promise<void> {
    // Digests of the key under which it was sent and of all that was sent with it: texts of anybody's are not kept a second time.
    await runner.query(`
      ALTER TABLE proposal
        ADD COLUMN sent_key bytea CHECK (length(sent_key) = 32),
        ADD COLUMN sent_digest bytea CHECK (length(sent_digest) = 32)`);
    await runner.query('CREATE UNIQUE INDEX proposal_sent ON proposal (proposer_key, sent_key) WHERE sent_key IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal DROP COLUMN sent_key, DROP COLUMN sent_digest');
  }
}
