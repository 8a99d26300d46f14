import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and counts go over all members of a federation but show few columns of few of them. Rows of memberships are wide (a kilobyte), and a federation's
 * lie on as many pages; so what such reads go by stands in an index, in which a federation of 500 takes a dozen pages.
 *
 * An index entry takes 2,704 bytes at most: lists of any length are therefore left out of it where they are not short, and looked up in the row.
 *
 * `since`, the first revision of a row, is there because closing a row alters `recorded` alone: where no generated column depends on what an UPDATE alters,
 * PostgreSQL 18 reads the expressions of all of them anew for every row, which made closing 100,000 memberships half as long again.
 */
export class WhatListsAndCountsGoBy1764000000400 implements MigrationInterface {
  name = 'WhatListsAndCountsGoBy1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organization ADD COLUMN since int8 GENERATED ALWAYS AS (lower(recorded)) STORED,
        ADD COLUMN few_countries text[] GENERATED ALWAYS AS (CASE WHEN cardinality(countries) <= 3 THEN countries END) STORED`);
    await runner.query(`
      ALTER TABLE membership
        ADD COLUMN since int8 GENERATED ALWAYS AS (lower(recorded)) STORED,
        ADD COLUMN few_countries text[] GENERATED ALWAYS AS (CASE WHEN cardinality(countries) <= 3 THEN countries END) STORED,
        ADD COLUMN few_attested_days date[] GENERATED ALWAYS AS (CASE WHEN cardinality(attested_days) <= 4 THEN attested_days END) STORED,
        ADD COLUMN only_category text GENERATED ALWAYS AS (CASE WHEN cardinality(term_category) = 1 THEN term_category[1] END) STORED,
        ADD COLUMN only_standing text GENERATED ALWAYS AS (CASE WHEN cardinality(term_category) = 1 THEN term_standing[1] END) STORED,
        ADD COLUMN counts bool GENERATED ALWAYS AS (CASE WHEN NOT counts_possible && possible THEN false
          WHEN counts_certain @> possible AND counts_possible @> possible THEN true END) STORED`);
    await runner.query(`
      CREATE INDEX organization_lifetime ON organization (id)
      INCLUDE (recorded, default_name, founded_earliest, dissolved_earliest, dissolved_latest, few_countries)`);
    await runner.query('DROP INDEX membership_federation');
    await runner.query(`
      CREATE INDEX membership_federation ON membership (federation_id, member_id)
      INCLUDE (id, recorded, possible, certain, ongoing, evidence_to, counts, only_category, only_standing, few_countries, few_attested_days,
        start_earliest, start_latest, end_earliest, end_latest)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX membership_federation');
    await runner.query('CREATE INDEX membership_federation ON membership (federation_id, member_id)');
    await runner.query('DROP INDEX organization_lifetime');
    await runner.query(`
      ALTER TABLE membership DROP COLUMN since, DROP COLUMN few_countries, DROP COLUMN few_attested_days, DROP COLUMN only_category, DROP COLUMN only_standing, DROP COLUMN counts`);
    await runner.query('ALTER TABLE organization DROP COLUMN since, DROP COLUMN few_countries');
  }
}
