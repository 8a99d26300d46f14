import { Problem } from '@guildhall/problems';
import type { LiveLimits } from './live-limits.js';

/** Counts the connections that stay open, by address and in all. */
export class Places {
  private readonly taken = new Map<string, number>();
  private total = 0;

  constructor(private readonly limits: Pick<LiveLimits, 'connections' | 'connectionsPerAddress'>) {}

  /** Takes a place; gives what frees it, which may be called more than once. Refuses where there is none. */
  take(address: string): () => void {
    const mine = this.taken.get(address) ?? 0;
    const { connections, connectionsPerAddress } = this.limits;
    if (mine >= connectionsPerAddress) throw full('from this address', connectionsPerAddress, mine + 1);
    if (this.total >= connections) throw full('in all', connections, this.total + 1);
    this.taken.set(address, mine + 1);
    this.total += 1;
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      this.total -= 1;
      const left = (this.taken.get(address) ?? 1) - 1;
      if (left === 0) this.taken.delete(address);
      else this.taken.set(address, left);
    };
  }
}

function full(whose: string, limit: number, actual: number): Problem {
  return new Problem(
    'LIMITED',
    `${limit} connections ${whose} are open, and no more are taken. Close one, put several subscriptions on one WebSocket, or poll 'changes'.`,
    { measure: 'connections', limit, actual },
  );
}
