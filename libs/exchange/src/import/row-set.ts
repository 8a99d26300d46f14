import type { RowPlace } from './difference.type.js';

const BITS = 32;

/** A set of rows, of which there may be millions: one bit for each line of a file. */
export class RowSet {
  private readonly files = new Map<string, Uint32Array>();
  private readonly sizes = new Map<string, number>();

  get size(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  sizeOf(file: string): number {
    return this.sizes.get(file) ?? 0;
  }

  has({ file, line }: RowPlace): boolean {
    const words = this.files.get(file);
    return words !== undefined && ((words[Math.floor(line / BITS)] ?? 0) & (1 << (line % BITS))) !== 0;
  }

  add({ file, line }: RowPlace): void {
    const place = { file, line };
    if (this.has(place)) return;
    const at = Math.floor(line / BITS);
    const words = this.roomFor(file, at);
    words[at] = (words[at] ?? 0) | (1 << (line % BITS));
    this.sizes.set(file, this.sizeOf(file) + 1);
  }

  /** Every row, file by file. */
  *[Symbol.iterator](): Generator<RowPlace> {
    for (const [file, words] of this.files)
      for (const [at, word] of words.entries())
        if (word !== 0) for (let bit = 0; bit < BITS; bit += 1) if (word & (1 << bit)) yield { file, line: at * BITS + bit };
  }

  private roomFor(file: string, at: number): Uint32Array {
    const words = this.files.get(file) ?? new Uint32Array(0);
    if (at < words.length) return words;
    const larger = new Uint32Array(Math.max(at + 1, words.length * 2, 64));
    larger.set(words);
    this.files.set(file, larger);
    return larger;
  }
}
