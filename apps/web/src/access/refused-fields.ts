import type { RequestFailed } from '../api/request-failed.js';

/** What the registry says is wrong with a field of an input; null where it says nothing of it. */
export function refusalOf(error: RequestFailed | null, field: string): string | null {
  const said = error?.violations.filter(({ path }) => path.at(-1) === field).map(({ message }) => message) ?? [];
  return said.length === 0 ? null : said.join(' ');
}

/** Whether all that is wrong can be said at these fields: then nothing has to stand above them. */
export function isSaidAt(error: RequestFailed, fields: readonly string[]): boolean {
  return error.violations.length > 0 && error.violations.every(({ path }) => fields.includes(String(path.at(-1))));
}
