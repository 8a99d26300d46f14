import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in, from where they do, and how often somebody failed to. Nothing of it takes a revision. */
export class AccountsAndSessions1764000000620 implements MigrationInterface {
  name = 'AccountsAndSessions1764000000620';

  async up(runner: QueryRunner): Promise<void> {
    // `email` as it was written, `email_key` as it is compared. Who comes from a provider of OpenID Connect is known by issuer and subject, never by e-mail.
    await runner.query(`
      CREATE TABLE account (
        id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        email text,
        email_key text UNIQUE,
        role text NOT NULL CHECK (role IN ('CONTRIBUTOR', 'EDITOR', 'ADMIN')),
        password_hash text,
        oidc_issuer text,
        oidc_subject text,
        made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        disabled_at timestamptz(3),
        UNIQUE (oidc_issuer, oidc_subject),
        CHECK ((email IS NULL) = (email_key IS NULL)),
        CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL)),
        CHECK (email IS NOT NULL OR (oidc_subject IS NOT NULL AND password_hash IS NULL))
      )`);
    // Of what a cookie holds only the hash is kept.
    await runner.query(`
      CREATE TABLE session (
        id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id int8 NOT NULL REFERENCES account,
        hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
        user_agent text,
        made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX session_account ON session (account_id, last_seen_at)');
    await runner.query('CREATE INDEX session_last_seen ON session (last_seen_at)');
    // Browsers from which somebody has signed in to an account before.
    await runner.query(`
      CREATE TABLE known_device (
        account_id int8 NOT NULL REFERENCES account,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        last_used_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (account_id, hash)
      )`);
    await runner.query('CREATE INDEX known_device_hash ON known_device (hash)');
    // Short-lived and of no worth after a crash: it is not written ahead, and not in backups.
    await runner.query(`
      CREATE UNLOGGED TABLE sign_in_attempt (
        key bytea PRIMARY KEY CHECK (length(key) = 32),
        attempts int4 NOT NULL,
        allowed int4 NOT NULL,
        most_seconds int4 NOT NULL,
        free_at timestamptz(3) NOT NULL,
        forgotten_at timestamptz(3) NOT NULL
      )`);
    await runner.query('CREATE INDEX sign_in_attempt_forgotten ON sign_in_attempt (forgotten_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_attempt', 'known_device', 'session', 'account']) await runner.query(`DROP TABLE ${table}`);
  }
}
