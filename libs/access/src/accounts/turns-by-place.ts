/**
 * Lets so many at once do something; others wait. Those who wait are served one of each place after another, so that whoever sends much waits for themselves and not
 * everybody for them.
 */
export class TurnsByPlace {
  /** In the order in which places are served next. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private free: number,
    private readonly mostWaiting: number,
  ) {}

  /** Null where too many of the place wait already; then nothing was done. */
  async take<Result>(place: string, work: () => Promise<Result>): Promise<Result | null> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.turn(place))) return null;
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  private turn(place: string): Promise<boolean> | false {
    const line = this.waiting.get(place) ?? [];
    if (line.length >= this.mostWaiting) return false;
    this.waiting.set(place, line);
    return new Promise((resolve) => line.push(() => resolve(true)));
  }

  private pass(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    const [place, [first, ...others]] = next;
    this.waiting.delete(place);
    if (others.length > 0) this.waiting.set(place, others);
    first?.();
  }
}
