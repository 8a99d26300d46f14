import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the revision of a merge on, the id of the record that was folded into another leads to that one: a record that can be asked for has, at any revision, either
 * a row of its own or a lead. Leads may follow on one another (A to B, B to C), so they are followed to where they end.
 */
export class WhereMergedIdsLead1764000000640 implements MigrationInterface {
  name = 'WhereMergedIdsLead1764000000640';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lead (
        id int8 NOT NULL,
        record_type text COLLATE "C" NOT NULL,
        into_id int8 NOT NULL CHECK (into_id <> id),
        recorded int8range NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX lead_version ON lead (id, record_type, lower(recorded))');
    await runner.query('CREATE UNIQUE INDEX lead_current ON lead (id, record_type) WHERE upper_inf(recorded)');
    await runner.query('CREATE INDEX lead_into ON lead (into_id, record_type)');
    await runner.query(`
      CREATE FUNCTION survivor(of_type text, of_id int8, at_revision int8) RETURNS int8 LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE way (id, step) AS (
          SELECT of_id, 0
          UNION ALL
          SELECT l.into_id, way.step + 1 FROM way JOIN lead l ON l.id = way.id AND l.record_type = of_type AND l.recorded @> at_revision
        )
        SELECT id FROM way ORDER BY step DESC LIMIT 1
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION survivor(text, int8, int8)');
    await runner.query('DROP TABLE lead');
  }
}
