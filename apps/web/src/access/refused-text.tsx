import type { RequestFailed } from '../api/request-failed.js';
import { refusalOf } from './refused-fields.js';

/** The registry's words about a field, in the language in which it says them; undefined where it has none. */
export function refusedText(error: RequestFailed | null, field: string) {
  const text = refusalOf(error, field);
  return text === null ? undefined : <span lang="en">{text}</span>;
}
