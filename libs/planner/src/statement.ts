import type { Sql } from 'sql-template-tag';

/**
 * The text and the parameters of a statement, in which equal values of one type are one parameter. PostgreSQL takes two expressions for the same only
 * where their parameters are the same too: else it computes the order of a list once to sort by it and once more to give it back.
 */
export function statementOf({ strings, values }: Sql): { text: string; values: unknown[] } {
  // A value that is cast is another parameter than the same value without the cast: its type is inferred elsewhere.
  const places = new Map<string, Map<unknown, number>>();
  const given: unknown[] = [];
  let text = strings[0] ?? '';
  values.forEach((value, at) => {
    const after = strings[at + 1] ?? '';
    const cast = after.startsWith('::') ? (CAST.exec(after)?.[0] ?? '') : '';
    let ofCast = places.get(cast);
    if (!ofCast) places.set(cast, (ofCast = new Map<unknown, number>()));
    let place = ofCast.get(value);
    if (place === undefined) ofCast.set(value, (place = given.push(value)));
    text += `$${place}${after}`;
  });
  return { text, values: given };
}

const CAST = /^::\w+(\[\])?/;
