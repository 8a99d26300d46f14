import { isDay } from '@guildhall/time';
import { Problem } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';

/** What kinds of value an order goes by; `place` is a number that is never null. */
export type KeyType = 'text' | 'date' | 'int8' | 'float8';

const FITS: Record<KeyType, (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  date: (text) => text === 'infinity' || text === '-infinity' || isDay(text),
  int8: (text) => /^-?\d{1,15}$/.test(text),
  // Narrower than what Number() reads: PostgreSQL fails on 0b1 and on what underflows.
  float8: (text) => /^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,2})?$/.test(text),
};

const CASTS: Record<KeyType, (text: string) => Sql> = {
  text: (text) => sql`${text}::text`,
  date: (text) => sql`${text}::date`,
  int8: (text) => sql`${text}::int8`,
  float8: (text) => sql`${text}::float8`,
};

/** A cursor holds what its row has of the order, never a place, so that it stays good while rows come and go. */
export function writeCursor(order: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/** The keys of a cursor, as SQL values; refuses one that was not given out for this field and order. */
export function readCursor(cursor: string, order: string, types: readonly KeyType[], argument: string): Sql[] {
  const refusal = (): Problem =>
    new Problem(
      'BAD_USER_INPUT',
      `'${argument}' is not a cursor of this list in this order; take endCursor or startCursor of its pageInfo.`,
      {
        argument,
      },
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refusal();
  }
  if (!Array.isArray(parsed) || parsed.length !== types.length + 1 || parsed[0] !== order) throw refusal();
  return types.map((type, place) => {
    const key: unknown = (parsed as unknown[])[place + 1];
    if (typeof key !== 'string' || !FITS[type](key)) throw refusal();
    return CASTS[type](key);
  });
}
