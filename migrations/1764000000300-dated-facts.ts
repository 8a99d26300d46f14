import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERIOD = `
        start text,
        "end" text,
        ongoing bool NOT NULL,
        start_earliest date,
        start_latest date,
        end_earliest date,
        end_latest date,
        certain daterange,
        possible daterange NOT NULL,
        evidence_to date`;

const CATEGORIES = `('FULL', 'ASSOCIATE', 'AFFILIATE', 'OBSERVER', 'HONORARY', 'CANDIDATE', 'SUPPORTING', 'PROVISIONAL', 'UNKNOWN')`;

/** The five kinds of dated fact. Certain and possible days stand beside the text as written; lifetimes clip them when they are asked for. */
export class DatedFacts1764000000300 implements MigrationInterface {
  name = 'DatedFacts1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE membership (
        id int8 NOT NULL,
        recorded int8range NOT NULL,
        key text,
        member_id int8 NOT NULL,
        federation_id int8 NOT NULL CHECK (federation_id <> member_id),${PERIOD},
        announced_on text,
        countries text[] NOT NULL,
        terms jsonb NOT NULL,
        term_category text[] NOT NULL CHECK (term_category <@ ARRAY[${CATEGORIES.slice(1, -1)}]),
        term_standing text[] NOT NULL CHECK (term_standing <@ ARRAY['ACTIVE', 'SUSPENDED']),
        term_certain daterange[] NOT NULL,
        term_possible daterange[] NOT NULL,
        counts_certain datemultirange NOT NULL,
        counts_possible datemultirange NOT NULL,
        events jsonb NOT NULL,
        last_attested_on date,
        attested_days date[] NOT NULL,
        sources int8[] NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE membership ADD CONSTRAINT membership_overlap
      EXCLUDE USING gist (federation_id WITH =, member_id WITH =, certain WITH &&) WHERE (upper_inf(recorded)) DEFERRABLE INITIALLY DEFERRED`);
    await runner.query(`
      CREATE UNIQUE INDEX membership_twice ON membership (member_id, federation_id, start, "end", ongoing) NULLS NOT DISTINCT
      WHERE upper_inf(recorded)`);
    await runner.query('CREATE UNIQUE INDEX membership_key_taken ON membership (key) WHERE upper_inf(recorded) AND key IS NOT NULL');
    await runner.query('CREATE INDEX membership_federation ON membership (federation_id, member_id)');
    await runner.query('CREATE INDEX membership_version_number ON membership (((id + lower(recorded) * 2654435761) & 1099511627775))');
    await runner.query('CREATE INDEX membership_member ON membership (member_id)');

    await runner.query(`
      CREATE TABLE accreditation (
        id int8 NOT NULL,
        recorded int8range NOT NULL,
        accreditor_id int8 NOT NULL CHECK (accreditor_id <> festival_id),
        festival_id int8 NOT NULL,
        category text NOT NULL CHECK (category IN ('COMPETITIVE', 'COMPETITIVE_SPECIALISED', 'NON_COMPETITIVE', 'DOCUMENTARY_SHORT', 'A_FESTIVAL',
          'OTHER')),${PERIOD},
        attestations jsonb NOT NULL,
        citations jsonb NOT NULL,
        sources int8[] NOT NULL,
        note text
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX accreditation_twice ON accreditation (accreditor_id, festival_id, category, start) NULLS NOT DISTINCT
      WHERE upper_inf(recorded)`);
    await runner.query('CREATE INDEX accreditation_accreditor ON accreditation (accreditor_id)');
    await runner.query('CREATE INDEX accreditation_festival ON accreditation (festival_id)');

    await runner.query(`
      CREATE TABLE office (
        id int8 NOT NULL,
        recorded int8range NOT NULL,
        person_name text NOT NULL,
        person_wikidata text,
        organization_id int8 NOT NULL,
        title text NOT NULL,${PERIOD},
        attestations jsonb NOT NULL,
        citations jsonb NOT NULL,
        sources int8[] NOT NULL
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX office_twice ON office (person_name, organization_id, title, start) NULLS NOT DISTINCT WHERE upper_inf(recorded)`);
    await runner.query('CREATE INDEX office_organization ON office (organization_id)');

    await runner.query(`
      CREATE TABLE stated_figure (
        id int8 NOT NULL,
        recorded int8range NOT NULL,
        organization_id int8 NOT NULL,
        measure text NOT NULL CHECK (measure IN ('MEMBERS', 'COUNTRIES', 'FULL_MEMBERS', 'ASSOCIATE_MEMBERS', 'ACCREDITED_FESTIVALS',
          'INDIVIDUALS_REPRESENTED')),
        value int4 NOT NULL CHECK (value >= 0),
        stated_on text NOT NULL,
        stated_earliest date,
        stated_latest date,
        citations jsonb NOT NULL,
        sources int8[] NOT NULL,
        note text
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX stated_figure_twice ON stated_figure (organization_id, measure, stated_on, value) WHERE upper_inf(recorded)`);
    await runner.query('CREATE INDEX stated_figure_organization ON stated_figure (organization_id)');

    await runner.query(`
      CREATE TABLE succession (
        id int8 NOT NULL,
        recorded int8range NOT NULL,
        kind text NOT NULL CHECK (kind IN ('RENAMED', 'MERGED', 'SPLIT', 'REPLACED')),
        predecessor_id int8 NOT NULL CHECK (predecessor_id <> successor_id),
        successor_id int8 NOT NULL,
        happened_on text,
        happened_earliest date,
        happened_latest date,
        citations jsonb NOT NULL,
        sources int8[] NOT NULL,
        note text
      )`);
    await runner.query('CREATE UNIQUE INDEX succession_twice ON succession (kind, predecessor_id, successor_id) WHERE upper_inf(recorded)');
    await runner.query('CREATE INDEX succession_predecessor ON succession (predecessor_id)');
    await runner.query('CREATE INDEX succession_successor ON succession (successor_id)');

    for (const table of TABLES) {
      await runner.query(`CREATE UNIQUE INDEX ${table}_version ON ${table} (id, lower(recorded))`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_current ON ${table} (id) WHERE upper_inf(recorded)`);
      await runner.query(`CREATE INDEX ${table}_sources ON ${table} USING gin (sources)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['membership', 'accreditation', 'office', 'stated_figure', 'succession'];
