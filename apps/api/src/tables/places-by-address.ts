/** Counts what is under way for each address, so that nobody takes all there is. */
export class PlacesByAddress {
  private readonly taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Takes a place and gives what gives it back, which may be called more than once; null where all are taken. */
  take(address: string): (() => void) | null {
    const count = this.taken.get(address) ?? 0;
    if (count >= this.most) return null;
    this.taken.set(address, count + 1);
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      const left = (this.taken.get(address) ?? 1) - 1;
      if (left > 0) this.taken.set(address, left);
      else this.taken.delete(address);
    };
  }
}
