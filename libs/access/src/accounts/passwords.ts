import { Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { TurnsByPlace } from './turns-by-place.js';

/** What OWASP asks for at least: 19 MiB and two passes. */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of 256 random bits that nobody knows, at the same cost: compared with where there is no password, so that nobody can tell by the time it takes. */
const OF_NOBODY = '$argon2id$v=19$m=19456,p=1,t=2$/hN2z0WYj0q5pmfVjfqFlQ$w1oMrlEO4EDWOJ8D4RBCGrggfhcRUPsSfY69MykfK3M';

/** Hashes at once: each takes 19 MiB and a whole core. */
const AT_ONCE = 2;
/** Those of one address that may wait. */
const MOST_WAITING = 20;
const TRY_AGAIN = 5;

/** Hashes passwords with argon2id and compares them; a few at once, whatever is sent. */
@Injectable()
export class Passwords {
  private readonly turns = new TurnsByPlace(AT_ONCE, MOST_WAITING);

  /** What is kept of a password; `address` says who waits with whom. */
  hash(password: string, address: string): Promise<string> {
    return this.inTurn(address, () => this.made(password));
  }

  /** The same, to be called `inTurn`. */
  made(password: string): Promise<string> {
    return argon2.hash(plain(password), COST);
  }

  /** Waits for a turn and compares as often as the work asks. */
  inTurn<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
    return this.turns
      .take(address, async () => ({ result: await work() }))
      .then((done) => {
        if (done) return done.result;
        const sentence = `Too many passwords from your address wait to be looked at: try again in ${TRY_AGAIN} s.`;
        throw new Problem('LIMITED', sentence, { measure: 'passwords', limit: MOST_WAITING, retryAfterSeconds: TRY_AGAIN });
      });
  }

  /** Whether a password is the one of which the hash is kept; takes as long where there is none. To be called `inTurn`. */
  async compare(hash: string | null, password: string): Promise<boolean> {
    const isSame = await argon2.verify(hash ?? OF_NOBODY, plain(password));
    return isSame && hash !== null;
  }
}

/** The same letters may be sent in several ways, by another keyboard for instance. */
function plain(password: string): string {
  return password.normalize('NFKC');
}
