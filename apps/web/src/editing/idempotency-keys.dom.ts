import type { RequestFailed } from '../api/request-failed.js';
import { keep, read } from './use-draft.dom.js';
import type { PlannedChange } from './writes.js';

const PLACE = 'guildhall-sent';
/** Of so many changes the answer may be outstanding. */
const MOST = 10;

type Sent = readonly (readonly [change: string, key: string])[];

/**
 * The idempotency key of a change that is sent. One that was sent already and of which no answer came has the key that it had, also after one went back to the form or
 * came again: it is written once.
 */
export function beginToSend(change: PlannedChange): string {
  const content = JSON.stringify(change);
  const key = outstanding().find(([one]) => one === content)?.[1] ?? crypto.randomUUID();
  remember([...without(content), [content, key]]);
  return key;
}

/** Once the registry has said what became of a change, the same may be meant anew. */
export function whenAnswered(change: PlannedChange, error: RequestFailed | null): void {
  if (error === null || error.kind === 'REFUSED') remember(without(JSON.stringify(change)));
}

function without(content: string): Sent {
  return outstanding().filter(([one]) => one !== content);
}

// What may not be kept holds until the page is left.
let here: Sent = [];

function outstanding(): Sent {
  return read<{ sent: Sent }>(PLACE)?.sent ?? here;
}

function remember(sent: Sent): void {
  here = sent.slice(-MOST);
  keep(PLACE, { sent: here });
}
