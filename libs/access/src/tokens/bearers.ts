import { createHash } from 'node:crypto';
import { Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Caller } from '../caller.js';
import { MinuteCounts } from '../minute-counts.js';
import { type RefusedToken, Tokens } from './tokens.js';

/** Times in a minute that one bad token is looked at. */
const MOST_TRIES = 10;
const MOST_REMEMBERED = 10_000;

/** Lets programs in, by the token that they bring. A bad one that comes again and again is slowed by itself: whoever shares its address is not affected. */
@Injectable()
export class Bearers {
  private readonly tries = new MinuteCounts(MOST_REMEMBERED);

  constructor(
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /** Whose token stands in `Authorization`. Anything else is refused: a problem, which holds nothing of what was sent. */
  async callerOf(authorization: string, address: string): Promise<Caller> {
    const key = createHash('sha256').update(authorization).digest('base64url').slice(0, 16);
    const seconds = this.tries.fullFor(key, MOST_TRIES);
    if (seconds !== null) throw tooOften(seconds);
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const found: Caller | RefusedToken = token === undefined ? { refused: 'malformed', id: null } : await this.tokens.callerOf(token);
    if (!('refused' in found)) return found;
    const { times, secondsLeft } = this.tries.count(key);
    const problem = times > MOST_TRIES ? tooOften(secondsLeft) : refusal();
    await this.audit.record({
      actorKey: found.id === null ? null : `token ${found.id}`,
      actorName: null,
      address,
      action: 'token',
      outcome: problem.code,
      detail: found.refused,
    });
    throw problem;
  }

  /** Of these callers the keys of those who would be let in again. */
  stillTaken(callers: readonly Caller[]): Promise<ReadonlySet<string>> {
    return this.tokens.stillTaken(callers.map(({ key }) => key));
  }
}

function refusal(): Problem {
  return new Problem(
    'UNAUTHENTICATED',
    'The token is malformed, unknown, expired or revoked. To read without rights, send no token at all.',
  );
}

function tooOften(retryAfterSeconds: number): Problem {
  const message = `This token is not taken, and came more than ${MOST_TRIES} times a minute: try again in ${retryAfterSeconds} s, with another one.`;
  return new Problem('LIMITED', message, { measure: 'tries a minute', limit: MOST_TRIES, retryAfterSeconds });
}
