import type { Sql } from 'sql-template-tag';

/**
 * The text and the parameters of a statement, in which equal values of one type are one parameter. PostgreSQL takes two expressions for the same only
 * where their parameters are the same too: else it computes the order of a list once to sort by it and once more to give it back.
 */
export function statementOf({ strings, values }: Sql): { text: string; values: unknown[] } {
  const places = new Map<unknown, number>();
  const given: unknown[] = [];
  let text = strings[0] ?? '';
  values.forEach((value, at) => {
    const after = strings[at + 1] ?? '';
    const key = keyOf(value, after);
    let place = places.get(key);
    if (place === undefined) {
      place = given.push(value);
      places.set(key, place);
    }
    text += `$${place}${after}`;
  });
  return { text, values: given };
}

/** A value that is cast is another parameter than the same value without the cast: its type is inferred elsewhere. */
function keyOf(value: unknown, after: string): unknown {
  if (typeof value === 'object' && value !== null) return value;
  return `${typeof value} ${/^::\w+(\[\])?/.exec(after)?.[0] ?? ''} ${String(value)}`;
}
