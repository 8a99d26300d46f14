import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { statementOf } from './statement.js';

const values = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
  fc.constantFrom('1', 1, true, 'true', 'null', ''),
);
const casts = fc.constantFrom('', '::text', '::date', '::int8', '::text[]');

/** A statement of many small parts. */
const statements = fc.array(fc.tuple(values, casts), { minLength: 1, maxLength: 30 }).map(
  (parts) =>
    sql`SELECT ${join(
      parts.map(([value, cast]) => sql`${value}${raw(cast)}`),
      ', ',
    )}`,
);

/** The statement with every parameter written out where it stands: what the database sees. */
function writtenOut(text: string, given: readonly unknown[]): string {
  return text.replace(
    /\$(\d+)/g,
    (_parameter, place: string) => `<${typeof given[Number(place) - 1]} ${String(given[Number(place) - 1])}>`,
  );
}

function writtenApart({ strings, values: given }: Sql): string {
  return strings.reduce((text, string, place) => `${text}<${typeof given[place - 1]} ${String(given[place - 1])}>${string}`);
}

describe('the parameters of a statement', () => {
  it('keep their places: what is asked is the same', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const { text, values: given } = statementOf(statement);
        expect(writtenOut(text, given)).toBe(writtenApart(statement));
      }),
    );
  });

  it('are one where values and casts are equal, so that the database sees one expression', () => {
    const day = (column: string): Sql => sql`${raw(column)} @> ${'2026-01-01'}::date`;
    const { text, values: given } = statementOf(sql`SELECT ${day('a')}, ${day('b')} WHERE x = ${7}::int8 OR y = ${7}::int8`);
    expect(text).toBe('SELECT a @> $1::date, b @> $1::date WHERE x = $2::int8 OR y = $2::int8');
    expect(given).toEqual(['2026-01-01', 7]);
  });

  it('are apart where the cast or the type of the value is another', () => {
    const { text, values: given } = statementOf(
      sql`SELECT ${'1'}::text, ${'1'}, ${1}, ${'1'}::int8, ${true}, ${'true'}, ${null}, ${'null'}`,
    );
    expect(text).toBe('SELECT $1::text, $2, $3, $4::int8, $5, $6, $7, $8');
    expect(given).toEqual(['1', '1', 1, '1', true, 'true', null, 'null']);
  });

  it('are apart where a value is cast to a type and to a list of that type', () => {
    const { values: given } = statementOf(sql`SELECT ${'{}'}::text, ${'{}'}::text[]`);
    expect(given).toEqual(['{}', '{}']);
  });

  it('are one where they are the same list, and two where lists only look the same', () => {
    const list = [1, 2];
    const { text, values: given } = statementOf(sql`SELECT ${list}::int8[], ${list}::int8[], ${[1, 2]}::int8[]`);
    expect(text).toBe('SELECT $1::int8[], $1::int8[], $2::int8[]');
    expect(given).toEqual([list, [1, 2]]);
  });

  it('are none in a statement without values', () => {
    expect(statementOf(sql`SELECT 1`)).toEqual({ text: 'SELECT 1', values: [] });
  });

  it('are no more than there are different ones', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const { values: given } = statementOf(statement);
        expect(given.length).toBeLessThanOrEqual(statement.values.length);
        expect(new Set(given)).toEqual(new Set(statement.values));
      }),
    );
  });
});
