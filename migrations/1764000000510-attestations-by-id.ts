import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attestations stand inside the facts that they attest; an index on the ids in there finds the fact of one. */
export class AttestationsById1764000000510 implements MigrationInterface {
  name = 'AttestationsById1764000000510';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, ids] of Object.entries(IDS)) {
      await runner.query(`CREATE INDEX ${table}_attestation ON ${table} USING gin ((${ids}) jsonb_path_ops)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(IDS)) await runner.query(`DROP INDEX ${table}_attestation`);
  }
}

const IDS = {
  membership: "jsonb_path_query_array(terms, '$[*].attestations[*].id')",
  accreditation: "jsonb_path_query_array(attestations, '$[*].id')",
  office: "jsonb_path_query_array(attestations, '$[*].id')",
};
