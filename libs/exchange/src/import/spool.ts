import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { OperationalError } from '@guildhall/problems';
import { drained } from './drained.js';

/** What is put aside on disk until it is known whether it is told: there may be any number of it. */
export class Spool<Item extends object> {
  private readonly stream: WriteStream;
  private fault: Error | null = null;

  constructor(private readonly path: string) {
    this.stream = createWriteStream(path);
    this.stream.on('error', (error) => (this.fault = error));
  }

  add(item: Item): void {
    this.stream.write(`${JSON.stringify(item)}\n`);
  }

  /** Waits until what was added is out of memory. */
  async drained(): Promise<void> {
    await drained(this.stream);
    if (this.fault !== null) throw unwritable(this.path, this.fault);
  }

  /** All that was added, in its order. */
  async *items(): AsyncGenerator<Item> {
    await this.close();
    if (this.fault !== null) throw unwritable(this.path, this.fault);
    for await (const line of createInterface({ input: createReadStream(this.path), crlfDelay: Infinity })) yield JSON.parse(line) as Item;
  }

  async close(): Promise<void> {
    if (!this.stream.writableEnded) this.stream.end();
    if (!this.stream.closed) await once(this.stream, 'close').catch(() => undefined);
  }
}

function unwritable(path: string, cause: Error): OperationalError {
  return new OperationalError('FOLDER_NOT_WRITABLE', `The file ${path} cannot be written: ${cause.message}`, { cause });
}
