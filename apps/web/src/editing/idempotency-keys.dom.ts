import type { RequestFailed } from '../api/request-failed.js';
import { keep, read } from './kept.dom.js';
import type { PlannedChange } from './writes.js';

const PLACE = 'guildhall-sent';
/** Of so many changes the answer may be outstanding. */
const MOST = 10;
/** The registry keeps keys for longer; whoever says the same on another day means it anew. */
const LONGEST_MS = 24 * 3_600_000;
/** What the registry says of a change itself: then it was not written. That its sender may not, or that the registry is busy, says nothing of the try before. */
const JUDGED = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'CONFLICT']);

type Deed = 'record' | 'propose';

interface Sent {
  readonly what: string;
  readonly key: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Whether it was sent, and no answer came: it may be written or not. */
export function isOutstanding(deed: Deed, change: PlannedChange): boolean {
  return keyOf(whatOf(deed, change)) !== undefined;
}

/**
 * The idempotency key of a change that is sent. One that was sent already and of which no answer came has the key that it had, also after one went back to the form or
 * came again: it is written once.
 */
export function beginToSend(deed: Deed, change: PlannedChange): string {
  const what = whatOf(deed, change);
  const key = keyOf(what) ?? crypto.randomUUID();
  remember([...without(what), { what, key, at: Date.now() }]);
  return key;
}

/** Once the registry has said what became of a change, the same may be meant anew. */
export function whenAnswered(deed: Deed, change: PlannedChange, error: RequestFailed | null): void {
  if (error === null || JUDGED.has(error.code ?? '')) remember(without(whatOf(deed, change)));
}

function whatOf(deed: Deed, change: PlannedChange): string {
  return JSON.stringify([deed, change]);
}

function keyOf(what: string): string | undefined {
  return outstanding().find((sent) => sent.what === what)?.key;
}

function without(what: string): readonly Sent[] {
  return outstanding().filter((sent) => sent.what !== what);
}

// What this browser does not keep holds until the page is left.
let here: readonly Sent[] | null = null;

function outstanding(): readonly Sent[] {
  const sent = here ?? read<{ readonly sent: readonly Sent[] }>(PLACE)?.sent ?? [];
  return sent.filter(({ at }) => Date.now() - at < LONGEST_MS);
}

function remember(sent: readonly Sent[]): void {
  const last = sent.slice(-MOST);
  here = keep(PLACE, last.length === 0 ? null : { sent: last }) ? null : last;
}
