import { refuseNote } from '@guildhall/problems';
import type { Choice } from './chosen-rows.js';
import type { Decision } from './import-work.js';
import { readBody } from './sent-body.js';

const LONGEST_MESSAGE = 2_000;

/** What was sent to decide what is written: `only` or `except` with numbers of entries, `message`, `expectedRevision`, `preview`. All that is wrong is told at once. */
export function readDecision(body: unknown): Decision {
  const sent = readBody(body, ['only', 'except', 'message', 'expectedRevision', 'preview']);
  const only = numbers(sent.value['only'], 'only', sent.refuse);
  const except = numbers(sent.value['except'], 'except', sent.refuse);
  if (only && except) sent.refuse('except', 'Give either `only` or `except`.');
  const message = messageOf(sent.value['message'], sent.refuse);
  const expectedRevision = revisionOf(sent.value['expectedRevision'], sent.refuse);
  const preview = previewOf(sent.value['preview'], sent.refuse);
  sent.end();
  const choice: Choice = only ? { only } : { except: except ?? [] };
  return { choice, message, expectedRevision, preview };
}

type Refuse = (name: string, message: string) => void;

function numbers(value: unknown, name: string, refuse: Refuse): readonly number[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((one) => Number.isSafeInteger(one))) return value as number[];
  refuse(name, `'${name}' is a list of numbers of entries.`);
  return null;
}

function messageOf(value: unknown, refuse: Refuse): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.trim() === '') {
    refuse('message', "'message' is a text: why, in your words.");
    return null;
  }
  if (value.length > LONGEST_MESSAGE)
    refuse('message', `The message has ${value.length} characters; at most ${LONGEST_MESSAGE} are taken.`);
  const refusal = refuseNote(value);
  if (refusal) refuse('message', refusal.message);
  return value;
}

function revisionOf(value: unknown, refuse: Refuse): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  refuse('expectedRevision', "'expectedRevision' is a revision: a whole number from 0.");
  return null;
}

function previewOf(value: unknown, refuse: Refuse): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  refuse('preview', "'preview' is the `number` of the preview whose entries are chosen: a whole number from 1.");
  return null;
}
