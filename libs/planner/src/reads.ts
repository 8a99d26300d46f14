import sql, { join, raw, type Sql } from 'sql-template-tag';
import { completionOf, identity } from './completion.js';
import { planOf } from './contributions.js';
import type { Field } from './field.js';
import { atPath, type Read, type Row } from './planning.js';
import { Answered, LookedUp } from './records.js';

/** A column of the row, as it is. */
export function column(row: Row, name: string): Read {
  return { sql: sql`${row.alias}.${raw(name)}`, present: identity };
}

/** An expression, with what is made of its value. */
export function expression<T = unknown>(expressed: Sql, present: (answer: unknown) => T): Read<T> {
  return { sql: expressed, present };
}

/** A value that needs nothing of the database. */
export function constant<T>(value: T): Read<T> {
  return { sql: null, present: () => value };
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One field of a planned type: by its plan, else the column of its name. */
export function planField(typeName: string, row: Row, field: Field): Read {
  const plan = planOf(typeName, field.name);
  if (!plan) return column(row, snakeCase(field.name));
  try {
    return plan(row, field);
  } catch (error) {
    throw atPath(error, field.path);
  }
}

/** PostgreSQL takes 100 arguments in a call. */
const MOST_ARGUMENTS = 100;

/** Several reads as one: a JSON array, and what to make of each of its places. */
export function together(reads: readonly Read[]): { sql: Sql; present: readonly ((answer: unknown) => unknown)[] } {
  const { sql: all, at } = placed(reads);
  return {
    sql: all,
    present: reads.map(
      ({ present }, place) =>
        (answer: unknown) =>
          present(at(answer, place)),
    ),
  };
}

/** The same, with what gives the answer to one of them. */
function placed(reads: readonly Read[]): { sql: Sql; at: (answer: unknown, read: number) => unknown } {
  const asked = reads.flatMap((read) => read.sql ?? []);
  const parts: Sql[] = [];
  for (let from = 0; from < asked.length; from += MOST_ARGUMENTS) {
    parts.push(sql`json_build_array(${join(asked.slice(from, from + MOST_ARGUMENTS), ', ')})`);
  }
  let next = 0;
  const places = reads.map((read) => (read.sql === null ? -1 : next++));
  const [only, ...others] = parts;
  if (only === undefined) return { sql: sql`'[]'::json`, at: () => undefined };
  if (others.length === 0) {
    return {
      sql: only,
      at: (answer, read) => {
        const place = places[read] ?? -1;
        return place < 0 ? undefined : (answer as unknown[])[place];
      },
    };
  }
  return {
    sql: sql`json_build_array(${join(parts, ', ')})`,
    at: (answer, read) => {
      const place = places[read] ?? -1;
      return place < 0 ? undefined : (answer as unknown[][])[Math.floor(place / MOST_ARGUMENTS)]?.[place % MOST_ARGUMENTS];
    },
  };
}

/**
 * An object of a planned type, read from `row`: its fields stand under their response keys, so that one field may be asked twice with different arguments.
 * A null answer is null.
 */
export function object(row: Row, field: Field, typeName: string = field.typeName): Read {
  const selection = field.selection(typeName);
  const reads = selection.map(({ sub }) => (sub ? completed(planField(typeName, row, sub), sub) : constant(typeName)));
  const all = placed(reads);
  const parts = reads.map(({ present }, place) => ({ key: selection[place]?.responseKey ?? '', present, place }));
  const { completes } = field.planning;
  return {
    sql: all.sql,
    present: (answer) => {
      if (answer === null || answer === undefined) return null;
      const value = completes ? new Answered() : new LookedUp();
      // Behind an interface graphql-js asks for the type.
      if (!completes) value['__typename'] = typeName;
      for (const { key, present, place } of parts) value[key] = present(all.at(answer, place));
      return value;
    },
  };
}

/** What is read of a field, as it is sent. */
export function completed(read: Read, field: Field): Read {
  const { sql: asked, present } = read;
  const complete = completionOf(field);
  if (complete === identity) return read;
  return { sql: asked, present: present === identity ? complete : (answer) => complete(present(answer)) };
}

/** One object of another table: `from` is what follows FROM, the row's alias and conditions included. Null where there is none. */
export function one(row: Row, field: Field, from: Sql, typeName?: string): Read {
  const read = object(row, field, typeName);
  return { sql: sql`(SELECT ${read.sql} FROM ${from})`, present: read.present };
}

/** A whole list of objects in an order. `order` must end in something that no two rows share. */
export function many(row: Row, field: Field, from: Sql, order: Sql, typeName?: string): Read {
  const read = object(row, field, typeName);
  return {
    sql: sql`(SELECT coalesce(json_agg(${read.sql} ORDER BY ${order}), '[]'::json) FROM ${from})`,
    present: (answer) => (answer as unknown[]).map(read.present),
  };
}

/** The items of a list that is kept inside the row as JSON, in their order; each is the row `alias.item`. */
export function embedded(row: Row, field: Field, list: Sql, typeName?: string): Read {
  const alias = row.planning.alias('e');
  const from = sql`jsonb_array_elements(${list}) WITH ORDINALITY AS ${alias}(item, place)`;
  return many({ ...row, alias }, field, from, sql`${alias}.place`, typeName);
}
