import { Problem } from '@guildhall/problems';
import { PreparedStatements, sql, type Sql, translateDatabaseError } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../caller.js';
import type { Role } from '../role.js';
import { rowsOf } from '../rows.js';
import { LastUses } from './last-uses.js';
import { checkTokenRequest, type TokenRequest, USUAL_DAYS } from './token-request.js';
import { isToken, newToken, tokenHash } from './token-text.js';

/** A token at the one moment at which it is shown. */
export interface MadeToken {
  readonly id: number;
  readonly token: string;
  /** In UTC, to the millisecond. */
  readonly expiresAt: string;
}

/** What is known of a token afterwards. Instants are in UTC, to the millisecond. */
export interface KnownToken {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Why a token is not taken, with its number where there is one. */
export interface RefusedToken {
  readonly refused: 'malformed' | 'unknown' | 'expired' | 'revoked';
  readonly id: number | null;
}

const DAY = 86_400_000;
const LARGEST_ID = 2 ** 31 - 1;

/** Tokens for programs. Only their hashes are kept. */
@Injectable()
export class Tokens {
  private readonly statements: PreparedStatements;
  private readonly uses: LastUses;

  constructor(private readonly dataSource: DataSource) {
    this.statements = new PreparedStatements(dataSource);
    this.uses = new LastUses(dataSource);
  }

  async create(request: TokenRequest): Promise<MadeToken> {
    checkTokenRequest(request);
    const { name, role, days = USUAL_DAYS } = request;
    const token = newToken();
    const expiresAt = new Date(Date.now() + days * DAY).toISOString();
    const [made] = await rowsOf<{ id: number }>(
      this.dataSource,
      sql`INSERT INTO token (name, role, hash, expires_at) VALUES (${name.trim()}, ${role}, ${tokenHash(token)}, ${expiresAt}) RETURNING id::int AS id`,
    );
    return { id: made?.id ?? 0, token, expiresAt };
  }

  /** All of them, the newest first. */
  list(): Promise<KnownToken[]> {
    return this.known(sql`true`);
  }

  /** From now on nobody gets in with it. A token that was revoked before stays as it is. */
  async revoke(id: number): Promise<KnownToken> {
    const isId = Number.isInteger(id) && id > 0 && id <= LARGEST_ID;
    if (isId) await rowsOf(this.dataSource, sql`UPDATE token SET revoked_at = now() WHERE id = ${id}::int8 AND revoked_at IS NULL`);
    const [token] = isId ? await this.known(sql`id = ${id}::int8`) : [];
    if (token) return token;
    throw new Problem('NOT_FOUND', `There is no token ${id}: \`tokens\` and \`guildhall token list\` show those that there are.`);
  }

  /**
   * Whose a token is, or why it is not taken. It is looked up each time: what is revoked on one server is revoked on all of them at once.
   */
  async callerOf(token: string): Promise<Caller | RefusedToken> {
    if (!isToken(token)) return { refused: 'malformed', id: null };
    const [found] = await this.read<{ id: string; name: string; role: Role; expired: boolean; revoked: boolean }>(sql`
      SELECT id, name, role, expires_at <= now() AS expired, revoked_at IS NOT NULL AS revoked FROM token WHERE hash = ${tokenHash(token)}`);
    if (!found) return { refused: 'unknown', id: null };
    const { id, name, role, expired, revoked } = found;
    if (expired || revoked) return { refused: revoked ? 'revoked' : 'expired', id: Number(id) };
    this.uses.note(id);
    return { key: `token ${id}`, name, role, kind: 'PROGRAM' };
  }

  /** Of these callers the keys of those whose token is still taken. */
  async stillTaken(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = keys.flatMap((key) => /^token (\d+)$/.exec(key)?.[1] ?? []);
    if (ids.length === 0) return new Set();
    const rows = await this.read<{ id: string }>(
      sql`SELECT id FROM token WHERE id = ANY(${ids}::int8[]) AND expires_at > now() AND revoked_at IS NULL`,
    );
    return new Set(rows.map(({ id }) => `token ${id}`));
  }

  private known(where: Sql): Promise<KnownToken[]> {
    const instant = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    return rowsOf<KnownToken>(
      this.dataSource,
      sql`SELECT id::int AS id, name, role, ${instant(sql`made_at`)} AS "madeAt", ${instant(sql`expires_at`)} AS "expiresAt",
            ${instant(sql`last_used_at`)} AS "lastUsedAt", ${instant(sql`revoked_at`)} AS "revokedAt"
          FROM token WHERE ${where} ORDER BY token.id DESC`,
    );
  }

  private async read<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    try {
      return await this.statements.rows<Row>(text, values);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
