import { createHash } from 'node:crypto';
import type { Caller } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import { sql, type Sql, translateDatabaseError } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type GroundRecord, groundMoved } from './proposal-ground.js';

/** A proposal as it is stored. */
export interface StoredProposal {
  readonly number: number;
  readonly mutation: string;
  readonly input: string;
  readonly status: string;
  readonly proposer: string;
  readonly proposerKey: string | null;
  /** Of the key that a visitor was given. */
  readonly secretHash: string | null;
  readonly moved: boolean;
}

/** What is stored of a new proposal. */
export interface NewProposal {
  readonly mutation: string;
  readonly input: object;
  readonly ground: readonly GroundRecord[];
  readonly groundRevision: number;
  readonly proposer: string;
  readonly proposerKey: string | null;
  readonly secret: string | null;
  readonly sent: SentKey | null;
}

/** A key under which somebody sends a proposal, and what they send under it; both as digests. */
export interface SentKey {
  readonly owner: string;
  readonly key: Buffer;
  readonly digest: Buffer;
}

type Query = <Row extends object>(statement: Sql) => Promise<Row[]>;

/** How the key of a visitor is kept: it is random, so a fast hash will do. */
export function secretHashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The tables of proposals. */
@Injectable()
export class ProposalRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byNumber(number: number): Promise<StoredProposal | null> {
    const [found] = await this.query<StoredProposal>(sql`
      SELECT number, mutation, input, status, proposer_name AS proposer, proposer_key AS "proposerKey", encode(secret_hash, 'hex') AS "secretHash",
        ${groundMoved(sql`p`)} AS moved FROM proposal p WHERE number = ${number}::int4`);
    return found ?? null;
  }

  /** The proposal that was sent under a key before; null where none was. */
  async sentBefore({ owner, key, digest }: SentKey): Promise<number | null> {
    const [found] = await this.query<{ number: number; same: boolean }>(
      sql`SELECT number, sent_digest = ${digest} AS same FROM proposal WHERE proposer_key = ${owner} AND sent_key = ${key}`,
    );
    if (!found) return null;
    if (found.same) return found.number;
    const message = 'This idempotencyKey was used before, with another input. Use a new key for a new proposal.';
    throw new Problem('CONFLICT', message, { conflictsWith: [], number: found.number });
  }

  /** How many are open: of one who proposes, or of all visitors together. */
  async open(proposerKey: string | null): Promise<number> {
    const [count] = await this.query<{ open: number }>(
      sql`SELECT count(*)::int AS open FROM proposal WHERE status = 'OPEN' AND proposer_key IS NOT DISTINCT FROM ${proposerKey}`,
    );
    return count?.open ?? 0;
  }

  /** The number that it is given; null where the same was sent twice at once, and the other is kept. */
  async add({ mutation, input, ground, groundRevision, proposer, proposerKey, secret, sent }: NewProposal): Promise<number | null> {
    const hash = secret === null ? null : secretHashOf(secret);
    const [made] = await this.query<{ number: number }>(sql`
      INSERT INTO proposal (mutation, input, ground, ground_revision, proposer_name, proposer_key, secret_hash, sent_key, sent_digest)
      VALUES (${mutation}, ${JSON.stringify(input)}, ${JSON.stringify(ground)}::jsonb, ${groundRevision}, ${proposer}, ${proposerKey}, ${hash},
        ${sent?.key ?? null}, ${sent?.digest ?? null})
      ON CONFLICT (proposer_key, sent_key) WHERE sent_key IS NOT NULL DO NOTHING RETURNING number`);
    return made?.number ?? null;
  }

  /** False where there are as many as are kept. */
  async comment(number: number, author: string, text: string, most: number): Promise<boolean> {
    const written = await this.query(sql`
      INSERT INTO proposal_comment (number, place, author_name, text)
      SELECT p.number, (SELECT count(*)::int FROM proposal_comment c WHERE c.number = p.number), ${author}, ${text}
      FROM (SELECT number FROM proposal WHERE number = ${number}::int4 FOR UPDATE) p
      WHERE (SELECT count(*) FROM proposal_comment c WHERE c.number = p.number) < ${most} RETURNING place`);
    return written.length > 0;
  }

  /** False where it was decided meanwhile. */
  async decide(number: number, status: 'REJECTED' | 'WITHDRAWN', decider: string | null, reason: string | null): Promise<boolean> {
    const decided = await this.query(sql`
      UPDATE proposal SET status = ${status}, decided_at = clock_timestamp(), decider_name = ${decider}, reason = ${reason}
      WHERE number = ${number}::int4 AND status = 'OPEN' RETURNING number`);
    return decided.length > 0;
  }

  /** In the change that it becomes; false where it was decided or its ground moved meanwhile. */
  async accept(query: Query, number: number, decider: Caller, reason: string | null, edited: boolean, change: number): Promise<boolean> {
    const accepted = await query(sql`
      UPDATE proposal AS p SET status = 'ACCEPTED', decided_at = clock_timestamp(), decider_name = ${decider.name}, reason = ${reason}, edited = ${edited},
        change_id = ${change} WHERE number = ${number}::int4 AND status = 'OPEN' AND NOT ${groundMoved(sql`p`)} RETURNING number`);
    return accepted.length > 0;
  }

  async rebase(number: number, revision: number): Promise<boolean> {
    const rebased = await this.query(
      sql`UPDATE proposal SET ground_revision = ${revision} WHERE number = ${number}::int4 AND status = 'OPEN' RETURNING number`,
    );
    return rebased.length > 0;
  }

  private async query<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    try {
      const answer = await this.dataSource.query<Row[] | [Row[], number]>(text, values);
      // TypeORM gives the rows of an UPDATE together with their number.
      return Array.isArray(answer[0]) ? answer[0] : (answer as Row[]);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
