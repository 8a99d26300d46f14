import { LRUCache } from 'lru-cache';

/** A whole answer, ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** What went wrong this time may go well the next. */
  readonly hasErrors: boolean;
  /** Its headers, once they were written: names and values in turn. */
  head?: string[];
}

/** How much of our memory may be held by answers. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What one answer may take of it. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Answers by their tag: a hash of all that an answer depends on, the revision among it, so that none is ever out of date and nothing needs to be thrown
 * away when something is recorded, unless it is a redaction: that one changes all tags. What is asked again while it is being worked out is worked out once.
 */
export class AnswerCache {
  private readonly kept = new LRUCache<string, Answer>({
    max: 100_000,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }, tag) => body.length + tag.length + 100,
  });
  private readonly underWay = new Map<string, Promise<Answer>>();

  get(tag: string): Answer | undefined {
    return this.kept.get(tag);
  }

  /** What is kept is let go. */
  clear(): void {
    this.kept.clear();
  }

  /** The answer of a tag: the one that is being worked out already, else what `work` makes. */
  async answered(tag: string, work: () => Promise<Answer>): Promise<Answer> {
    const waiting = this.underWay.get(tag);
    if (waiting) return waiting;
    const working = work().then((answer) => {
      if (!answer.hasErrors && answer.body.length <= LARGEST) this.kept.set(tag, answer);
      return answer;
    });
    this.underWay.set(tag, working);
    try {
      return await working;
    } finally {
      this.underWay.delete(tag);
    }
  }
}
