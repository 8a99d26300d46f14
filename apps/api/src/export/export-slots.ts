import { Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { Places } from '../http/places.js';
import { soon } from '../http/soon.js';

/** Each export has a connection to the database to itself for as long as its client reads. */
const MOST_AT_ONCE = 4;
const MOST_AN_ADDRESS = 2;
const RETRY_AFTER = 10;

/** How many exports run at once. */
@Injectable()
export class ExportSlots {
  private readonly places = new Places(MOST_AN_ADDRESS, MOST_AT_ONCE);

  /** Takes one for a client's address, and gives what gives it back. One that is about to end is waited for. */
  async take(address: string): Promise<() => void> {
    const taken = await soon(() => this.places.take(address));
    if (taken) return taken;
    if (this.places.full(address) === 'address')
      throw full(`Your address has ${MOST_AN_ADDRESS} exports running, the most at a time: wait for one to end.`, MOST_AN_ADDRESS);
    throw full(`${MOST_AT_ONCE} exports are running, the most at a time: try again in a moment.`, MOST_AT_ONCE);
  }
}

function full(sentence: string, limit: number): Problem {
  return new Problem('LIMITED', sentence, { limit, retryAfterSeconds: RETRY_AFTER });
}
