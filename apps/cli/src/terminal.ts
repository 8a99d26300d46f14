import type { Readable } from 'node:stream';

/** Where a command reads its surroundings and writes what it says. */
export interface Terminal {
  /** What was asked for, for other programs too. */
  data(text: string): void;
  /** What is said to the person meanwhile. */
  talk(text: string): void;
  /** Where progress is drawn; null where nobody watches. */
  readonly screen: NodeJS.WriteStream | null;
  /** What is typed, or piped in; absent where nothing can come. */
  readonly input?: Readable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person wants to leave. */
  readonly interrupted: AbortSignal;
}

/** What a command ends with. */
export const EXIT = { done: 0, bug: 1, refused: 2, doneWithFindings: 4 } as const;

/** Writes a value for programs. */
export function json(terminal: Terminal, value: unknown): void {
  terminal.data(`${JSON.stringify(value, null, 2)}\n`);
}
