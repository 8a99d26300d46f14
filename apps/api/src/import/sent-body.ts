import { Problem } from '@guildhall/problems';

/** A body of JSON under examination. */
export interface SentBody {
  readonly value: Readonly<Record<string, unknown>>;
  readonly refuse: (name: string, message: string) => void;
  /** Refuses all that was found, if anything was. */
  readonly end: () => void;
}

/** An object of JSON with these names and no others; no body at all is an empty one. */
export function readBody(body: unknown, names: readonly string[]): SentBody {
  const value = objectOf(body);
  const violations: { path: string[]; message: string }[] = [];
  const refuse: SentBody['refuse'] = (name, message) => void violations.push({ path: name.split('.'), message });
  for (const name of Object.keys(value))
    if (!names.includes(name)) refuse(name.slice(0, 40), `'${name.slice(0, 40)}' is not known here. Taken are ${names.join(', ')}.`);
  const end = (): void => {
    if (violations.length > 0) throw new Problem('BAD_USER_INPUT', violations.map(({ message }) => message).join(' '), { violations });
  };
  return { value, refuse, end };
}

function objectOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'string' || body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new Problem('BAD_USER_INPUT', 'Send an object of JSON.');
}
