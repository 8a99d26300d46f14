import { Bug } from '@guildhall/problems';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { completionOf } from './completion.js';
import { writeCursor } from './cursor.js';
import type { Field } from './field.js';
import { conditionsOf, type Listed, rowsSql } from './page-sql.js';
import { readPage, rowsOfPage } from './page.js';
import type { Read } from './planning.js';
import { completed, expression, together } from './reads.js';
import { Answered } from './records.js';

/** A list in pages. `from` and `where` may be used several times in the statement, each time in a scope of its own. */
export interface Connection extends Listed {
  /** Tables that `from` names and that are to be made once, though the list is gone through for its page and for its counts: `name AS MATERIALIZED (...)`. */
  readonly prepared?: readonly Sql[];
  /** The object at an edge. */
  readonly node: (field: Field) => Read;
  /** Other fields of an edge. */
  readonly edge?: Readonly<Record<string, (field: Field) => Read>>;
  /** Other fields of the connection. */
  readonly more?: Readonly<Record<string, (field: Field) => Read>>;
}

/** A Relay connection over a list: only what is asked of it is read. */
export function connection(field: Field, spec: Connection): Read {
  const page = readPage(field.args);
  const within = conditionsOf(spec, page);
  const row = new RowReads(spec);
  const beside: Read[] = [];
  const make = (sub: Field): ((page: PageAnswer) => unknown) => {
    if (sub.name === 'nodes') return onRows(sub, row.use(spec.node(sub)));
    if (sub.name === 'edges') return onRows(sub, edgeRead(row, sub, spec));
    if (sub.name === 'pageInfo') return pageInfoRead(row, sub);
    const read = sub.name === 'totalCount' ? totalCount(spec) : spec.more?.[sub.name]?.(sub);
    if (!read) throw new Bug(`'${sub.name}' of a connection has no plan`);
    const place = beside.push(completed(read, sub)) - 1;
    return ({ others }) => others(place);
  };
  const selection = field.selection();
  const parts = selection.map(({ responseKey, sub }) => ({ key: responseKey, make: sub ? make(sub) : () => field.typeName }));

  const wantsRows = selection.some(({ sub }) => sub && ['nodes', 'edges', 'pageInfo'].includes(sub.name));
  const rowSql = row.sql();
  const all = together([...beside, { sql: wantsRows ? rowsSql(spec, page, within, rowSql) : null, present: (answer) => answer ?? [] }]);
  return {
    sql: spec.prepared?.length ? sql`(WITH ${join(spec.prepared, ', ')} SELECT ${all.sql})` : all.sql,
    present: (answer) => {
      if (answer === null) return null;
      const answers = all.present[beside.length]?.(answer) as unknown[];
      const pageAnswer = { ...rowsOfPage(answers, page), others: (place: number) => all.present[place]?.(answer) };
      const value = new Answered();
      for (const { key, make } of parts) value[key] = make(pageAnswer);
      return value;
    },
  };
}

function onRows(field: Field, present: Present): (page: PageAnswer) => unknown {
  const complete = completionOf(field);
  return ({ rows }) => complete(rows.map((row) => present(row)));
}

/** What came back of a page. */
interface PageAnswer extends ReturnType<typeof rowsOfPage> {
  readonly others: (place: number) => unknown;
}

type Present = (row: unknown) => unknown;

/** What is read of each row of a page. */
class RowReads {
  private readonly reads: Read[] = [];
  private presents: readonly Present[] = [];
  private cursorRead: Present | undefined;

  constructor(private readonly spec: Connection) {}

  use(read: Read): Present {
    const place = this.reads.push(read) - 1;
    return (row) => this.presents[place]?.(row);
  }

  /** Read only where a cursor is asked for. */
  cursor(): Present {
    const { order, whole } = this.spec;
    const keys = join(
      order.keys.map((key, place) => sql`${whole ? raw(`k.k${place}`) : key.sql}::text`),
      ', ',
    );
    this.cursorRead ??= this.use(expression(sql`json_build_array(${keys})`, (answer) => writeCursor(order.name, answer as string[])));
    return this.cursorRead;
  }

  /** Asked for once everything is read. */
  sql(): Sql {
    const all = together(this.reads);
    this.presents = all.present;
    return all.sql;
  }
}

function edgeRead(row: RowReads, edges: Field, spec: Connection): Present {
  const parts = edges.selection().map(({ responseKey, sub }): { key: string; present: Present } => {
    if (sub === null) return { key: responseKey, present: () => edges.typeName };
    if (sub.name === 'cursor') return { key: responseKey, present: row.cursor() };
    const read = sub.name === 'node' ? spec.node(sub) : spec.edge?.[sub.name]?.(sub);
    if (!read) throw new Bug(`'${sub.name}' of an edge has no plan`);
    return { key: responseKey, present: row.use(completed(read, sub)) };
  });
  return (answer) => {
    const edge = new Answered();
    for (const { key, present } of parts) edge[key] = present(answer);
    return edge;
  };
}

function pageInfoRead(row: RowReads, pageInfo: Field): (page: PageAnswer) => unknown {
  const complete = completionOf(pageInfo);
  const wantsCursors = pageInfo.subfields().some(({ name }) => name === 'startCursor' || name === 'endCursor');
  const cursor = wantsCursors ? row.cursor() : () => null;
  return ({ rows, hasNextPage, hasPreviousPage }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const startCursor = first === undefined ? null : cursor(first);
    const endCursor = last === undefined ? null : cursor(last);
    return complete({ hasNextPage, hasPreviousPage, startCursor, endCursor });
  };
}

function totalCount({ from, where }: Connection): Read {
  return { sql: sql`(SELECT count(*)::int FROM ${from} WHERE ${where})`, present: Number };
}
