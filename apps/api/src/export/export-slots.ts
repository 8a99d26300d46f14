import { Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { soon } from '../http/soon.js';

/** Each export has a connection to the database to itself for as long as its client reads. */
const MOST_AT_ONCE = 4;
const MOST_AN_ADDRESS = 2;
const RETRY_AFTER = 10;

/** How many exports run at once. */
@Injectable()
export class ExportSlots {
  private readonly running = new Map<string, number>();
  private all = 0;

  /** Takes one for a client's address, and gives what gives it back. One that is about to end is waited for. */
  async take(address: string): Promise<() => void> {
    const taken = await soon(() => this.takeNow(address));
    if (taken) return taken;
    if ((this.running.get(address) ?? 0) >= MOST_AN_ADDRESS)
      throw full(`Your address has ${MOST_AN_ADDRESS} exports running, the most at a time: wait for one to end.`, MOST_AN_ADDRESS);
    throw full(`${MOST_AT_ONCE} exports are running, the most at a time: try again in a moment.`, MOST_AT_ONCE);
  }

  private takeNow(address: string): (() => void) | null {
    const mine = this.running.get(address) ?? 0;
    if (mine >= MOST_AN_ADDRESS || this.all >= MOST_AT_ONCE) return null;
    this.running.set(address, mine + 1);
    this.all += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.all -= 1;
      const left = (this.running.get(address) ?? 1) - 1;
      if (left === 0) this.running.delete(address);
      else this.running.set(address, left);
    };
  }
}

function full(sentence: string, limit: number): Problem {
  return new Problem('LIMITED', sentence, { limit, retryAfterSeconds: RETRY_AFTER });
}
