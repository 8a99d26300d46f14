import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { type KeyType, readCursor } from './cursor.js';
import type { Page } from './page.js';

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

/** What is gone through for a page. */
export interface Listed {
  readonly from: Sql;
  readonly where: Sql;
  readonly order: Order;
  /** Where given, the list is gone through in rows that are narrower than those from which a page's objects are read. */
  readonly whole?: Whole;
}

/** The rows that objects of a page are read from, found again by what they share with the rows of the list. */
export interface Whole {
  readonly from: Sql;
  readonly where: Sql;
  /** What tells a row from others, in pairs: of a row of the list, and of the whole row. */
  readonly same: readonly (readonly [ofList: Sql, ofWhole: Sql])[];
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

/** What rows of a page fulfil; refuses cursors that are none, asked for or not. */
export function conditionsOf({ where, order }: Listed, { after, before }: Page): Sql {
  const types = order.keys.map(({ type }) => type);
  const conditions = [where];
  if (after !== undefined) conditions.push(beyond(order, readCursor(after, order.name, types, 'after'), true));
  if (before !== undefined) conditions.push(beyond(order, readCursor(before, order.name, types, 'before'), false));
  return join(conditions, ' AND ');
}

/** The rows of a page, and one more that shows whether the list goes on; a page backward begins at its end. */
export function rowsSql({ from, order, whole }: Listed, page: Page, within: Sql, row: Sql): Sql {
  const direction = order.descending !== page.backward ? sql` DESC` : sql` ASC`;
  const sortedBy = (name: (key: OrderKey, place: number) => Sql): Sql =>
    join(
      order.keys.map((key, place) => sql`${name(key, place)}${collation(key)}${direction}`),
      ', ',
    );
  const keys = join(
    order.keys.map((key, place) => sql`${key.sql} AS ${raw(`k${place}`)}`),
    ', ',
  );
  const inOrder = sortedBy((_key, place) => raw(`k.k${place}`));
  // Part of the text: a plan made for any number would be made for a tenth of the list. It is a number from 2 to 101.
  const limit = raw(String(page.size + 1));
  const found = (more: Sql): Sql =>
    sql`(SELECT ${keys}, ${more} FROM ${from} WHERE ${within} ORDER BY ${sortedBy((key) => key.sql)} LIMIT ${limit}) k`;
  if (!whole) return sql`(SELECT coalesce(json_agg(k.r ORDER BY ${inOrder}), '[]'::json) FROM ${found(sql`${row} AS r`)})`;
  const same = join(
    whole.same.map(([ofList], place) => sql`${ofList} AS ${raw(`s${place}`)}`),
    ', ',
  );
  const isSame = whole.same.map(([, ofWhole], place) => sql`${ofWhole} = ${raw(`k.s${place}`)}`);
  return sql`(SELECT coalesce(json_agg(${row} ORDER BY ${inOrder}), '[]'::json) FROM ${found(same)}, ${whole.from} WHERE ${join([whole.where, ...isSame], ' AND ')})`;
}
