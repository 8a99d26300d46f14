import { Bug, Problem } from '@guildhall/problems';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { type KeyType, readCursor, writeCursor } from './cursor.js';
import type { Field } from './field.js';
import type { Read } from './planning.js';
import { together } from './reads.js';

/** What an order goes by; the last one tells any two rows apart. Values are never null. */
export interface OrderKey {
  readonly sql: Sql;
  readonly type: KeyType;
  /** Compare by the root ICU collation: names. */
  readonly collated?: boolean;
}

export interface Order {
  /** Part of every cursor, so that a cursor of another order is refused. */
  readonly name: string;
  readonly keys: readonly OrderKey[];
  readonly descending: boolean;
}

/** A list in pages. `from` and `where` may be used several times in the statement, each time in a scope of its own. */
export interface Connection {
  /** Tables that `from` names and that are to be made once, though the list is gone through for its page and for its counts: `name AS MATERIALIZED (...)`. */
  readonly prepared?: readonly Sql[];
  readonly from: Sql;
  readonly where: Sql;
  readonly order: Order;
  /** Where given, the list is gone through in rows that are narrower than those from which a page's objects are read. */
  readonly whole?: Whole;
  /** The object at an edge. */
  readonly node: (field: Field) => Read;
  /** Other fields of an edge. */
  readonly edge?: Readonly<Record<string, (field: Field) => Read>>;
  /** Other fields of the connection. */
  readonly more?: Readonly<Record<string, (field: Field) => Read>>;
}

/** The rows that objects of a page are read from, found again by what they share with the rows of the list. */
export interface Whole {
  readonly from: Sql;
  readonly where: Sql;
  /** What tells a row from others, in pairs: of a row of the list, and of the whole row. */
  readonly same: readonly (readonly [ofList: Sql, ofWhole: Sql])[];
}

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

function readPage(args: Readonly<Record<string, unknown>>): Page {
  const { first, last, after, before } = args as { first?: number; last?: number; after?: string; before?: string };
  if (first !== undefined && last !== undefined) {
    throw new Problem('BAD_USER_INPUT', `'first' and 'last' exclude one another: ask for the first or for the last ones.`, {
      argument: 'last',
    });
  }
  for (const [argument, value] of Object.entries({ first, last })) {
    if (value !== undefined && (value < 1 || value > LARGEST_PAGE)) {
      throw new Problem('BAD_USER_INPUT', `'${argument}' is ${value}; it may be 1 to ${LARGEST_PAGE}.`, { argument });
    }
  }
  return { size: first ?? last ?? DEFAULT_PAGE, backward: last !== undefined, after, before };
}

const collation = (key: OrderKey): Sql => (key.collated ? sql` COLLATE "und-x-icu"` : key.type === 'text' ? sql` COLLATE "C"` : empty);

/** The condition that a row comes after (or before) a cursor in the order. */
function beyond(order: Order, values: readonly Sql[], after: boolean): Sql {
  const keys = join(
    order.keys.map((key) => sql`${key.sql}${collation(key)}`),
    ', ',
  );
  return after !== order.descending ? sql`(${keys}) > (${join(values, ', ')})` : sql`(${keys}) < (${join(values, ', ')})`;
}

/** A Relay connection over a list: only what is asked of it is read. */
export function connection(field: Field, spec: Connection): Read {
  const page = readPage(field.args);
  const { order } = spec;
  const types = order.keys.map(({ type }) => type);
  const conditions = [spec.where];
  if (page.after !== undefined) conditions.push(beyond(order, readCursor(page.after, order.name, types, 'after'), true));
  if (page.before !== undefined) conditions.push(beyond(order, readCursor(page.before, order.name, types, 'before'), false));

  const perRow: Read[] = [
    {
      sql: sql`json_build_array(${join(
        order.keys.map((key, place) => sql`${spec.whole ? raw(`k.k${place}`) : key.sql}::text`),
        ', ',
      )})`,
      present: (answer) => answer,
    },
  ];
  const use = (read: Read): number => perRow.push(read) - 1;
  const reads: Read[] = [];
  const subfields = field.subfields();
  const fields = subfields.map((sub) => {
    const key = sub.responseKey;
    if (sub.name === 'totalCount') {
      const place = reads.push({ sql: sql`(SELECT count(*)::int FROM ${spec.from} WHERE ${spec.where})`, present: Number });
      return { key, make: (_rows: PageRows, others: readonly unknown[]) => others[place - 1] };
    }
    if (sub.name === 'nodes') {
      const place = use(spec.node(sub));
      return { key, make: (rows: PageRows) => rows.values.map((row) => row.at(place)) };
    }
    if (sub.name === 'pageInfo') return { key, make: (rows: PageRows) => rows.info };
    if (sub.name === 'edges') {
      const parts = sub.subfields().map((part) => {
        if (part.name === 'cursor') return { key: part.responseKey, place: -1 };
        const read = part.name === 'node' ? spec.node(part) : spec.edge?.[part.name]?.(part);
        if (!read) throw new Bug(`'${part.name}' of an edge has no plan`);
        return { key: part.responseKey, place: use(read) };
      });
      return {
        key,
        make: (rows: PageRows) =>
          rows.values.map((row) => Object.fromEntries(parts.map((part) => [part.key, part.place < 0 ? row.cursor() : row.at(part.place)]))),
      };
    }
    const more = spec.more?.[sub.name]?.(sub);
    if (!more) throw new Bug(`'${sub.name}' of a connection has no plan`);
    const place = reads.push(more);
    return { key, make: (_rows: PageRows, others: readonly unknown[]) => others[place - 1] };
  });

  const wantsRows = subfields.some(({ name }) => name === 'nodes' || name === 'edges' || name === 'pageInfo');
  const row = together(perRow);
  const direction = (backwards: boolean): Sql => (order.descending !== backwards ? sql` DESC` : sql` ASC`);
  const sorted = join(
    order.keys.map((key) => sql`${key.sql}${collation(key)}${direction(page.backward)}`),
    ', ',
  );
  const names = order.keys.map((_key, place) => raw(`k.k${place}`));
  const inOrder = join(
    names.map((name, place) => sql`${name}${collation(order.keys[place] as OrderKey)}${direction(page.backward)}`),
    ', ',
  );
  const keys = join(
    order.keys.map((key, place) => sql`${key.sql} AS ${raw(`k${place}`)}`),
    ', ',
  );
  // Part of the text: a plan made for any number would be made for a tenth of the list. It is a number from 2 to 101.
  const limit = raw(String(page.size + 1));
  const found = (more: Sql): Sql =>
    sql`(SELECT ${keys}, ${more} FROM ${spec.from} WHERE ${join(conditions, ' AND ')} ORDER BY ${sorted} LIMIT ${limit}) k`;
  const { whole } = spec;
  const rows = whole
    ? sql`(SELECT coalesce(json_agg(${row.sql} ORDER BY ${inOrder}), '[]'::json) FROM ${found(
        join(
          whole.same.map(([ofList], place) => sql`${ofList} AS ${raw(`s${place}`)}`),
          ', ',
        ),
      )}, ${whole.from} WHERE ${join(
        [whole.where, ...whole.same.map(([, ofWhole], place) => sql`${ofWhole} = ${raw(`k.s${place}`)}`)],
        ' AND ',
      )})`
    : sql`(SELECT coalesce(json_agg(k.r ORDER BY ${inOrder}), '[]'::json) FROM ${found(sql`${row.sql} AS r`)})`;
  const all = together([...reads, wantsRows ? { sql: rows, present: (answer: unknown) => answer } : { sql: null, present: () => [] }]);

  return {
    sql: spec.prepared?.length ? sql`(WITH ${join(spec.prepared, ', ')} SELECT ${all.sql})` : all.sql,
    present: (answer) => {
      if (answer === null) return null;
      const given = all.present.at(-1)?.(answer) as unknown[][];
      const pageRows = new PageRows(given, page, order.name, row.present);
      const others = reads.map((_read, place) => all.present[place]?.(answer));
      return Object.fromEntries(fields.map(({ key, make }) => [key, make(pageRows, others)]));
    },
  };
}

/** The rows of one page, in the list's order, and what a client needs to go on. */
class PageRows {
  readonly values: readonly { at: (place: number) => unknown; cursor: () => string }[];
  readonly info: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };

  constructor(answers: unknown[][], page: Page, order: string, present: readonly ((answer: unknown) => unknown)[]) {
    const more = answers.length > page.size;
    const kept = answers.slice(0, page.size);
    if (page.backward) kept.reverse();
    this.values = kept.map((answer) => ({
      at: (place: number) => present[place]?.(answer),
      cursor: () => writeCursor(order, present[0]?.(answer) as string[]),
    }));
    this.info = {
      hasNextPage: page.backward ? page.before !== undefined : more,
      hasPreviousPage: page.backward ? more : page.after !== undefined,
      startCursor: this.values[0]?.cursor() ?? null,
      endCursor: this.values.at(-1)?.cursor() ?? null,
    };
  }
}
