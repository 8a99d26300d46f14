import { describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import { buildSchema, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import sql from 'sql-template-tag';
import { connection } from './connection.js';
import { writeCursor } from './cursor.js';
import { Field, withoutNulls } from './field.js';
import { Planning } from './planning.js';
import type { Order } from './page-sql.js';
import { expression } from './reads.js';

const schema = buildSchema(`
  type Query { list(first: Int, last: Int, after: String, before: String): Connection }
  type Connection { totalCount: Int! nodes: [Int!]! edges: [Edge!]! pageInfo: PageInfo! }
  type Edge { cursor: String! node: Int! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`);
const order: Order = {
  name: 'numbers ASC',
  keys: [
    { sql: sql`t.name`, type: 'text', collated: true },
    { sql: sql`t.id`, type: 'int8' },
  ],
  descending: false,
};

/** A list of numbers as `{ list { ... } }` would ask for it. */
function planned(args: Record<string, unknown>, selection = 'nodes') {
  const inner = /edges|pageInfo/.test(selection) ? selection : `{ list { ${selection} } }`;
  const document = parse(inner.startsWith('{') ? inner : `{ list { ${selection} } }`);
  const [operation] = document.definitions as OperationDefinitionNode[];
  const [node] = operation!.selectionSet.selections as FieldNode[];
  const planning = new Planning({ schema, fragments: {}, variableValues: {} });
  const field = new Field(planning, 'list', 'list', withoutNulls(args), ['list'], 'Connection', [node!]);
  return connection(field, { from: sql`t`, where: sql`true`, order, node: () => expression(sql`t.id`, Number) });
}

function refused(args: Record<string, unknown>): string {
  try {
    planned(args);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${String(error.details['argument'])}: ${error.message}`;
    throw error;
  }
  return 'taken';
}

/** What the database gives: for each row of the page, and one more, its keys where cursors are asked for and its node where that is. */
const rows = (selection: string, ids: readonly number[]) => [
  ids.map((id) => [...(/[cC]ursor/.test(selection) ? [[`name ${id}`, String(id)]] : []), ...(/node/.test(selection) ? [id] : [])]),
];
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const cursor = (id: number): string => writeCursor(order.name, [`name ${id}`, String(id)]);

describe('the arguments of a page', () => {
  it.each([
    {},
    { first: 1 },
    { first: 100 },
    { last: 1 },
    { last: 100 },
    { first: null, last: 5 },
    { first: 5, last: null, after: null, before: null },
  ])('are taken: %j', (args) => expect(refused(args)).toBe('taken'));

  it.each([
    [{ first: 0 }, /^BAD_USER_INPUT first: 'first' is 0; it may be 1 to 100\.$/],
    [{ first: -5 }, /^BAD_USER_INPUT first/],
    [{ first: 101 }, /^BAD_USER_INPUT first/],
    [{ last: 0 }, /^BAD_USER_INPUT last/],
    [{ last: 2_147_483_647 }, /^BAD_USER_INPUT last/],
    [{ first: 1, last: 1 }, /^BAD_USER_INPUT last: 'first' and 'last' exclude one another/],
    [{ after: '' }, /^BAD_USER_INPUT after: 'after' is not a cursor/],
    [{ before: 'nonsense' }, /^BAD_USER_INPUT before/],
    [{ first: 3, after: writeCursor('numbers DESC', ['a', '1']) }, /^BAD_USER_INPUT after/],
  ])('are refused: %j', (args, sentence) => expect(refused(args)).toMatch(sentence));

  it('ask for 20 unless said, and for one row more, which tells whether there are others', () => {
    expect(planned({}).sql?.text).toContain(' LIMIT 21)');
    expect(planned({ first: 7 }).sql?.text).toContain(' LIMIT 8)');
    expect(planned({ last: 7 }).sql?.text).toContain(' LIMIT 8)');
  });

  it('turn the order round for the last ones', () => {
    expect(planned({ first: 2 }).sql?.text).toContain('ORDER BY t.name COLLATE "und-x-icu" ASC, t.id ASC LIMIT');
    expect(planned({ last: 2 }).sql?.text).toContain('ORDER BY t.name COLLATE "und-x-icu" DESC, t.id DESC LIMIT');
  });

  it('ask for what comes after one cursor and before another', () => {
    const { sql: asked } = planned({ after: cursor(1), before: cursor(9) });
    expect(asked?.text).toContain('(t.name COLLATE "und-x-icu", t.id) > ($1::text, $2::int8)');
    expect(asked?.text).toContain('(t.name COLLATE "und-x-icu", t.id) < ($3::text, $4::int8)');
    expect(asked?.values).toEqual(['name 1', '1', 'name 9', '9']);
  });
});

describe('a page', () => {
  const first = (selection: string, args: Record<string, unknown>, ...ids: number[]) =>
    planned(args, selection).present(rows(selection, ids));

  it('leaves out the row that only tells that there are others', () => {
    expect(first('nodes', { first: 2 }, 1, 2, 3)).toEqual({ nodes: [1, 2] });
    expect(first('nodes', { first: 2 }, 1, 2)).toEqual({ nodes: [1, 2] });
  });

  it('has the last ones in the order of the list', () => {
    expect(first('nodes', { last: 2 }, 9, 8, 7)).toEqual({ nodes: [8, 9] });
  });

  it('says what comes before and after it, with cursors to go on', () => {
    const info = (args: Record<string, unknown>, ...ids: number[]) => first(`{ list { ${PAGE} } }`, args, ...ids);
    const cursors = { startCursor: cursor(1), endCursor: cursor(2) };
    expect(info({ first: 2 }, 1, 2, 3)).toEqual({ pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors } });
    expect(info({ first: 2, after: cursor(0) }, 1, 2)).toEqual({ pageInfo: { hasNextPage: false, hasPreviousPage: true, ...cursors } });
    expect(info({ last: 2 }, 2, 1, 0)).toEqual({ pageInfo: { hasNextPage: false, hasPreviousPage: true, ...cursors } });
    expect(info({ last: 2, before: cursor(3) }, 2, 1)).toEqual({ pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors } });
    expect(info({})).toEqual({ pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } });
  });

  it('has a cursor at every edge', () => {
    expect(first('{ list { edges { at: cursor node } } }', {}, 1, 2)).toEqual({
      edges: [
        { at: cursor(1), node: 1 },
        { at: cursor(2), node: 2 },
      ],
    });
  });

  it('reads of its rows what cursors are made of only where a cursor is asked for', () => {
    const keys = 'json_build_array(t.name::text, t.id::text)';
    expect(planned({}, 'nodes').sql?.text).not.toContain(keys);
    expect(planned({}, 'nodes pageInfo { hasNextPage }').sql?.text).not.toContain(keys);
    expect(planned({}, 'nodes pageInfo { at: endCursor }').sql?.text).toContain(keys);
  });

  it('refuses a cursor also where no rows are asked for', () => {
    expect(() => planned({ after: 'nonsense' }, 'totalCount')).toThrow(/'after' is not a cursor/);
  });

  it('reads no rows where only their number is asked for', () => {
    const { sql: asked, present } = planned({}, 'totalCount');
    expect(asked?.text).toBe('json_build_array((SELECT count(*)::int FROM t WHERE true))');
    expect(present([7])).toEqual({ totalCount: 7 });
  });
});
