import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Difference } from '@guildhall/exchange';

/** An entry of a difference, with the number by which it is chosen. */
export interface NumberedDifference extends Difference {
  /** From 1, in the order in which they were told. */
  readonly number: number;
}

/** Where every so many entries begin. */
const STEP = 100;

/** The difference between a package and the registry, in a file: there may be a million entries. */
export class DifferenceFile {
  private readonly offsets: number[] = [];
  private bytes = 0;
  private counted = 0;
  private readonly stream: WriteStream;

  constructor(private readonly path: string) {
    this.stream = createWriteStream(path, { flags: 'w', mode: 0o600 });
    // What fails is told by `add` or `close`.
    this.stream.on('error', () => undefined);
  }

  get count(): number {
    return this.counted;
  }

  async add(difference: Difference): Promise<void> {
    if (this.counted % STEP === 0) this.offsets.push(this.bytes);
    this.counted += 1;
    const line = `${JSON.stringify({ number: this.counted, ...difference })}\n`;
    this.bytes += Buffer.byteLength(line);
    if (this.stream.errored) throw this.stream.errored;
    if (!this.stream.write(line)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }

  /** The entries after a number, in their order. */
  async *after(number: number): AsyncGenerator<NumberedDifference> {
    const start = this.offsets[Math.floor(number / STEP)];
    if (start === undefined) return;
    const file = createReadStream(this.path, { start, encoding: 'utf8' });
    try {
      for await (const line of createInterface({ input: file, crlfDelay: Infinity })) {
        const entry = JSON.parse(line) as NumberedDifference;
        if (entry.number > number) yield entry;
      }
    } finally {
      file.destroy();
    }
  }

  /** The bytes of all of them, a line each. */
  lines(): NodeJS.ReadableStream {
    return createReadStream(this.path);
  }
}
