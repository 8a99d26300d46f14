import type { Caller } from '../caller.js';

/** Somebody who signed in: their account, and the session from which they ask. */
export interface SignedIn {
  readonly caller: Caller;
  readonly account: number;
  readonly session: number;
}

/** What a browser is given to keep. */
export interface Kept {
  /** What names the session; its hash is stored. */
  readonly session: string;
  /** What names the browser itself; it stays when the session ends. */
  readonly device: string;
}

/** A request as far as it is about who somebody is: what their browser kept for us, and what it is to keep. */
export interface Visit {
  /** Who signed in; null for visitors, and for programs with a token. */
  readonly signedIn: SignedIn | null;
  readonly address: string;
  readonly userAgent: string | null;
  readonly device: string | null;
  /**
   * Whether it surely comes from a page of this server. What a page of another one makes a browser send, is not done in anybody's name: not even to sign in, which
   * would make somebody work under the name of another.
   */
  readonly isFromOurPages: boolean;
  keep(kept: Kept): void;
  /** Forgets the session; not the device. */
  leave(): void;
}
