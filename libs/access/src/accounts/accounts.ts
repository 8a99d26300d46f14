import { Problem } from '@guildhall/problems';
import { empty, sql, type Sql } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instantText } from '../instant.js';
import { Role } from '../role.js';
import { rowsOf } from '../rows.js';
import { type Account, type AccountDraft, accountViolations, emailKey, refuseEmail, refuseViolations } from './account.js';
import { refusePassword } from './password-rules.js';
import { type ProvidedPerson, providedEmail, providedName } from './provided-account.js';
import { Passwords } from './passwords.js';

/** What is needed to compare a password. */
export interface Credentials {
  readonly account: Account;
  readonly hash: string | null;
}

type AccountRow = Omit<Account, 'id'> & { readonly id: string };

/** The columns of an account as it is read. */
const COLUMNS = sql`id, name, email, role, oidc_issuer AS issuer, ${instantText(sql`made_at`)} AS "madeAt", disabled_at IS NOT NULL AS "isDisabled", password_hash IS NOT NULL AS "hasPassword"`;

/** Who waits with whom for a password to be hashed, where it is the operator of the machine. */
const OPERATOR = 'operator';

/** Keeps accounts; who may do that is asked before. */
@Injectable()
export class Accounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
  ) {}

  async create(draft: AccountDraft): Promise<Account> {
    refuseViolations(accountViolations(draft));
    const hash = draft.password === null ? null : await this.passwords.hash(draft.password, OPERATOR);
    const { name, email, role } = draft;
    const [made] = await this.rows(sql`
      INSERT INTO account (name, email, email_key, role, password_hash)
      VALUES (${name.trim()}, ${email.trim()}, ${emailKey(email)}, ${role}, ${hash}::text)
      ON CONFLICT (email_key) DO NOTHING RETURNING ${COLUMNS}`);
    if (made) return made;
    throw new Problem('CONFLICT', `There is an account with the e-mail address ${email.trim()} already.`);
  }

  /** An account by its number; NOT_FOUND where there is none. */
  async named(id: number): Promise<Account> {
    const [found] = await this.rows(sql`SELECT ${COLUMNS} FROM account WHERE id = ${id}::int8`);
    return found ?? refuseUnknown();
  }

  /** The account with an e-mail address; NOT_FOUND where there is none. */
  async withEmail(email: string): Promise<Account> {
    return (await this.credentials(email))?.account ?? refuseUnknown(email);
  }

  /** What a password for an e-mail address is compared with; null where there is no such account. */
  async credentials(email: string): Promise<Credentials | null> {
    return refuseEmail(email) ? null : this.credentialsWhere(sql`email_key = ${emailKey(email)}`);
  }

  async credentialsOf(id: number): Promise<Credentials> {
    return (await this.credentialsWhere(sql`id = ${id}::int8`)) ?? refuseUnknown();
  }

  /** The account of who comes from a provider: made the first time; what they may do is what the provider says today. */
  async provided(person: ProvidedPerson, role: Role): Promise<Account> {
    const { issuer, subject } = person;
    const who = sql`oidc_issuer = ${issuer} AND oidc_subject = ${subject}`;
    const verified = providedEmail(person);
    // The e-mail address may be that of another account, whose it stays.
    for (const address of verified ? [verified, null] : [null]) {
      const [known] = await this.rows(sql`
        WITH known AS (UPDATE account SET role = ${role} WHERE ${who} RETURNING *),
          made AS (
            INSERT INTO account (name, email, email_key, role, oidc_issuer, oidc_subject)
            SELECT ${providedName(person)}, ${address?.email ?? null}::text, ${address?.key ?? null}::text, ${role}, ${issuer}, ${subject}
            WHERE NOT EXISTS (SELECT 1 FROM known)
            ON CONFLICT DO NOTHING RETURNING *)
        SELECT ${COLUMNS} FROM (SELECT * FROM known UNION ALL SELECT * FROM made) account`);
      if (known) return known;
    }
    const [meanwhile] = await this.rows(sql`SELECT ${COLUMNS} FROM account WHERE ${who}`);
    return meanwhile ?? refuseUnknown();
  }

  /** Ends the sessions of who is not let in any more. */
  async refuseProvided({ issuer, subject }: ProvidedPerson): Promise<void> {
    await rowsOf(
      this.dataSource,
      sql`DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE oidc_issuer = ${issuer} AND oidc_subject = ${subject})`,
    );
  }

  /** All accounts, in the order in which they were made. */
  list(): Promise<Account[]> {
    return this.rows(sql`SELECT ${COLUMNS} FROM account ORDER BY id`);
  }

  /** Whether anybody could let others in. */
  async hasAdmin(): Promise<boolean> {
    return (await this.rows(sql`SELECT ${COLUMNS} FROM account WHERE ${isAdmin} LIMIT 1`)).length > 0;
  }

  changeRole(id: number, role: Role): Promise<Account> {
    return this.change(id, sql`role = ${role}`, { unmakesAdmin: role !== Role.ADMIN });
  }

  /** Nobody signs in to it any more, and all its sessions end. It can be enabled again. */
  disable(id: number): Promise<Account> {
    return this.change(id, sql`disabled_at = coalesce(disabled_at, clock_timestamp())`, { unmakesAdmin: true, also: endSessions });
  }

  enable(id: number): Promise<Account> {
    return this.change(id, sql`disabled_at = NULL`);
  }

  /** Sets the password of somebody who has lost theirs: all their sessions end, and their browsers are not known any more. */
  async resetPassword(id: number, password: string): Promise<Account> {
    const owner = await this.named(id);
    if (owner.email === null) throw new Problem('CONFLICT', `${owner.name} has no e-mail address to sign in with.`);
    const refusal = refusePassword(password, owner);
    refuseViolations(refusal ? [{ path: ['password'], ...refusal }] : []);
    const hash = await this.passwords.hash(password, OPERATOR);
    return this.change(id, sql`password_hash = ${hash}`, { also: sql`${endSessions}, ${forgetDevices}` });
  }

  /** Keeps the hash of a password that its owner has chosen. */
  async keepPassword(id: number, hash: string): Promise<void> {
    await this.change(id, sql`password_hash = ${hash}`);
  }

  /** Refuses what would leave the registry without an admin: nobody could mend it but on the machine itself. */
  private async change(
    id: number,
    set: Sql,
    { unmakesAdmin = false, also }: { unmakesAdmin?: boolean; also?: Sql } = {},
  ): Promise<Account> {
    const guard = unmakesAdmin
      ? sql`AND (NOT EXISTS (SELECT 1 FROM admins WHERE admins.id = account.id) OR EXISTS (SELECT 1 FROM admins WHERE admins.id <> account.id))`
      : empty;
    const [changed] = await this.rows(sql`
      WITH admins AS MATERIALIZED (SELECT id FROM account WHERE ${isAdmin} ORDER BY id FOR UPDATE),
        changed AS (UPDATE account SET ${set} WHERE id = ${id}::int8 ${guard} RETURNING *)${also ? sql`, ${also}` : empty}
      SELECT ${COLUMNS} FROM changed`);
    if (changed) return changed;
    const { name } = await this.named(id);
    throw new Problem('CONFLICT', `${name} is the last ADMIN: make somebody else one first.`);
  }

  private async credentialsWhere(condition: Sql): Promise<Credentials | null> {
    const [found] = await rowsOf<AccountRow & { hash: string | null }>(
      this.dataSource,
      sql`SELECT ${COLUMNS}, password_hash AS hash FROM account WHERE ${condition}`,
    );
    if (!found) return null;
    const { hash, ...row } = found;
    return { account: accountOf(row), hash };
  }

  private async rows(statement: Sql): Promise<Account[]> {
    return (await rowsOf<AccountRow>(this.dataSource, statement)).map(accountOf);
  }
}

const endSessions = sql`ended AS (DELETE FROM session WHERE account_id IN (SELECT id FROM changed))`;
const forgetDevices = sql`forgotten AS (DELETE FROM known_device WHERE account_id IN (SELECT id FROM changed))`;

const isAdmin = sql`role = ${Role.ADMIN} AND disabled_at IS NULL`;

function accountOf(row: AccountRow): Account {
  return { ...row, id: Number(row.id) };
}

function refuseUnknown(email?: string): never {
  throw new Problem(
    'NOT_FOUND',
    email === undefined ? 'There is no such account.' : `There is no account with the e-mail address ${email}.`,
  );
}
