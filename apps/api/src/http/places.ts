import { networkOf } from '@guildhall/access';

/** Counts what is under way, by who asks (an IPv4 address, a /64 of IPv6) and in all, so that nobody takes all there is. */
export class Places {
  private readonly taken = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly anAddress: number,
    private readonly inAll = Infinity,
  ) {}

  /** Whose places are all taken: those of the address, those of everybody; null where one is free. */
  full(address: string): 'address' | 'all' | null {
    if ((this.taken.get(networkOf(address)) ?? 0) >= this.anAddress) return 'address';
    return this.total >= this.inAll ? 'all' : null;
  }

  /** Takes a place and gives what gives it back, which may be called more than once; null where there is none. */
  take(address: string): (() => void) | null {
    if (this.full(address)) return null;
    const key = networkOf(address);
    this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
    this.total += 1;
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      this.total -= 1;
      const left = (this.taken.get(key) ?? 1) - 1;
      if (left > 0) this.taken.set(key, left);
      else this.taken.delete(key);
    };
  }
}
