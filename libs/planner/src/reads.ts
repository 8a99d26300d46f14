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
  const asked = reads.filter((read) => read.sql !== null).map((read) => read.sql);
  const deep = asked.length > MOST_ARGUMENTS;
  const parts: Sql[] = [];
  for (let from = 0; from < asked.length; from += MOST_ARGUMENTS) {
    parts.push(sql`json_build_array(${join(asked.slice(from, from + MOST_ARGUMENTS), ', ')})`);
  }
  let place = -1;
  const present = reads.map((read) => {
    if (read.sql === null) return () => read.present(undefined);
    place += 1;
    const mine = place;
    if (!deep) return (answer: unknown) => read.present((answer as unknown[])[mine]);
    return (answer: unknown) => read.present((answer as unknown[][])[Math.floor(mine / MOST_ARGUMENTS)]?.[mine % MOST_ARGUMENTS]);
  });
  const [only] = parts;
  return { sql: only === undefined ? sql`'[]'::json` : deep ? sql`json_build_array(${join(parts, ', ')})` : only, present };
}

/**
 * An object of a planned type, read from `row`: its fields stand under their response keys, so that one field may be asked twice with different arguments.
 * A null answer is null.
 */
export function object(row: Row, field: Field, typeName: string = field.typeName): Read {
  const selection = field.selection(typeName);
  const all = together(selection.map(({ sub }) => (sub ? completed(planField(typeName, row, sub), sub) : constant(typeName))));
  const parts = selection.map(({ responseKey }, place) => ({ key: responseKey, present: all.present[place] ?? identity }));
  const { completes } = field.planning;
  return {
    sql: all.sql,
    present: (answer) => {
      if (answer === null || answer === undefined) return null;
      const value = completes ? new Answered() : new LookedUp();
      // Behind an interface graphql-js asks for the type.
      if (!completes) value['__typename'] = typeName;
      for (const { key, present } of parts) value[key] = present(answer);
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
