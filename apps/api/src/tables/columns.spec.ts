import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, executeSync, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import { cellsOf, type Column } from './columns.js';
import { selectedFields } from './selected-fields.js';
import { planTable, rowsOf } from './table-plan.js';

const SCHEMA = buildSchema(`
  interface Named { text: String }
  type Thing implements Named { text: String number: Int share: Float flag: Boolean texts: [String!] numbers: [Int] one: Thing many: [Thing] named: Named }
  type Other implements Named { text: String other: String }
  type ThingEdge { cursor: String! note: Int node: Thing! }
  type ThingConnection { totalCount: Int! edges: [ThingEdge!]! nodes: [Thing!]! }
  type Query { things: [Thing] thing: Thing page: ThingConnection words: [String!] }
`);

interface Asked {
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: readonly unknown[];
  readonly outside: readonly string[];
}

/** The table of a query over made-up data. */
function ask(query: string, data: object = {}, variables: Record<string, unknown> = {}, schema: GraphQLSchema = SCHEMA): Asked {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plan = planTable(selectedFields(schema, document, getOperationAST(document)!, variables));
  const typeResolver = (value: { other?: string }): string => (value.other === undefined ? 'Thing' : 'Other');
  const result = executeSync({ schema, document, rootValue: data, variableValues: variables, typeResolver: typeResolver as never });
  expect(result.errors).toBeUndefined();
  const rows = rowsOf(plan.path, result.data);
  return {
    columns: plan.columns,
    cells: rows.map((row) => cellsOf(plan.columns, row)),
    rows,
    outside: plan.outside.map(({ name }) => name),
  };
}

const names = (query: string, variables: Record<string, unknown> = {}): string[] =>
  ask(query, {}, variables).columns.map(({ name }) => name);

describe('the columns of a table', () => {
  it('come from the query, in its order, with its aliases, though there is no row', () => {
    expect(names('{ things { number t: text one { flag deep: one { text } } texts many { text } __typename } }')).toEqual([
      'number',
      't',
      'one.flag',
      'one.deep.text',
      'texts',
      'many.text',
      '__typename',
    ]);
  });

  it('are those of fragments and of fields that are named twice, each once', () => {
    const query = `{ things { ...A one { number } ... on Named { text } named { ... on Thing { number text } ... on Other { other text } } } things { flag } }
      fragment A on Thing { one { text } number }`;
    expect(names(query)).toEqual(['one.text', 'one.number', 'number', 'text', 'named.number', 'named.text', 'named.other', 'flag']);
  });

  it('leave out what the variables leave out', () => {
    const query =
      'query ($yes: Boolean!, $no: Boolean! = false) { things { text @skip(if: $yes) number @include(if: $no) flag ... @include(if: $yes) { share } } }';
    expect(names(query, { yes: true, no: false })).toEqual(['flag', 'share']);
    expect(names(query, { yes: false, no: true })).toEqual(['text', 'number', 'flag']);
  });

  it('have the types of the schema; what is in a list is text', () => {
    const { columns } = ask('{ things { text number share flag numbers one { number } many { number } } }');
    expect(columns.map(({ type }) => type)).toEqual(['TEXT', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'TEXT', 'INTEGER', 'TEXT']);
  });

  it('of edges are those of the edge and of its node, which is named only where both have the same', () => {
    expect(names('{ page { edges { note node { text note: number one { text } } } } }')).toEqual(['note', 'text', 'node.note', 'one.text']);
    expect(names('{ page { edges { member: node { text } } } }')).toEqual(['member.text']);
    expect(names('{ page { nodes { node: one { text } } } }')).toEqual(['node.text']);
  });

  it('of a list of values is one', () => {
    expect(ask('{ words }', { words: ['a', 'b'] })).toMatchObject({ columns: [{ name: 'words', type: 'TEXT' }], cells: [['a'], ['b']] });
  });
});

describe('the cells of a row', () => {
  it('join lists, keeping places, so that texts in the same place belong to the same thing', () => {
    const many = [{ text: 'a', number: 1 }, { text: null, number: 2 }, null, { text: 'd', number: null }];
    const { cells } = ask('{ things { many { text number } numbers texts } }', { things: [{ many, numbers: [1, null, 3], texts: ['x'] }] });
    expect(cells).toEqual([['a; ; ; d', '1; 2; ; ', '1; ; 3', 'x']]);
  });

  it('are empty where there is nothing: no object, no list, an empty list, a list of nothing', () => {
    const things = [{ text: 'x' }, { one: null, many: [], texts: [] }, { many: [null, { text: null }] }, null];
    const { cells } = ask('{ things { text one { text } many { text } texts } }', { things });
    expect(cells).toEqual([
      ['x', null, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it('go through lists in lists', () => {
    const things = [{ many: [{ many: [{ text: 'a' }, { text: 'b' }] }, { many: [] }, { many: [{ text: 'c' }] }] }];
    expect(ask('{ things { many { many { text } } } }', { things }).cells).toEqual([['a; b; ; c']]);
  });

  it('hold every value of the answer, whatever is asked and however it nests', () => {
    fc.assert(
      fc.property(fc.array(thing(4), { maxLength: 4 }), selection(3), (things, asked) => {
        const { columns, cells, rows } = ask(`{ things ${asked} }`, { things });
        for (const [place, row] of rows.entries()) {
          const expected = leaves(row);
          for (const [at, { name }] of columns.entries()) {
            const cell = cells[place]![at];
            const inCell =
              cell === null
                ? []
                : textOf(cell)
                    .split('; ')
                    .filter((text) => text !== '');
            expect(inCell).toEqual(expected.get(name) ?? []);
            expected.delete(name);
          }
          expect([...expected]).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list that becomes the rows', () => {
  it('is the one that is reached through single objects; what stands beside it is told apart', () => {
    const query = '{ thing { text one { number many { text } } } page { totalCount } }';
    expect(ask(query)).toMatchObject({ columns: [{ name: 'text' }], outside: ['thing.text', 'thing.one.number', 'page.totalCount'] });
  });

  it.each([
    ['{ page { nodes { text } edges { cursor } } }', ['page.nodes', 'page.edges']],
    ['{ a: things { text } b: things { text } }', ['a', 'b']],
    ['{ thing { many { text } one { texts } } things { text } }', ['thing.many', 'thing.one.texts', 'things']],
  ])('is refused where there are several: %s', (query, lists) => {
    const refused = (): unknown => ask(query);
    expect(refused).toThrow(new RegExp(`${lists.length} lists: ${lists.join(', ')}\\.`));
  });

  it('is one row of the single values where there is none', () => {
    expect(ask('{ thing { text one { number } } page { totalCount } }')).toMatchObject({
      columns: [{ name: 'thing.text' }, { name: 'thing.one.number' }, { name: 'page.totalCount' }],
      outside: [],
    });
  });

  it('is refused where no value is asked for', () => {
    expect(() => ask('query ($no: Boolean! = false) { thing { text @include(if: $no) } }', {}, { no: false })).toThrow(
      /Nothing is asked of the registry/,
    );
  });

  it('is refused where nothing is asked of it', () => {
    expect(() => ask('query ($no: Boolean! = false) { things { text @include(if: $no) } }', {}, { no: false })).toThrow(/Nothing is asked/);
  });
});

/** A thing made up, with fields of every kind, as deep as `depth`. */
function thing(depth: number): fc.Arbitrary<object | null> {
  const text = fc.stringMatching(/^[a-z]{1,5}$/);
  const inner = depth === 0 ? fc.constant(null) : thing(depth - 1);
  return fc.option(
    fc.record({
      text: fc.option(text),
      number: fc.option(fc.integer({ min: -1000, max: 1000 })),
      flag: fc.option(fc.boolean()),
      texts: fc.option(fc.array(text, { maxLength: 3 })),
      numbers: fc.option(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 3 })),
      one: inner,
      many: fc.option(fc.array(inner, { maxLength: 3 })),
    }),
    { freq: 6 },
  );
}

/** What may be asked of a thing: some of its fields under any name, in one or in several selections. */
function selection(depth: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom('text', 'number', 'flag', 'texts', 'numbers');
  const field = fc.tuple(leaf, fc.boolean()).map(([name, aliased]) => (aliased ? `${name}_: ${name}` : name));
  const below =
    depth === 0 ? field : fc.tuple(fc.constantFrom('one', 'many', 'o: one', 'm: many'), selection(depth - 1)).map((both) => both.join(' '));
  const wrapped = fc.tuple(fc.oneof(field, below), fc.boolean()).map(([one, inFragment]) => (inFragment ? `... on Thing { ${one} }` : one));
  return fc.array(wrapped, { minLength: 1, maxLength: 4 }).map((fields) => `{ ${fields.join(' ')} }`);
}

/** Every value of a JSON object under the keys that lead to it, in the order in which they stand. */
function leaves(value: unknown, path: readonly string[] = [], found = new Map<string, string[]>()): Map<string, string[]> {
  if (value === null || value === undefined) return found;
  if (Array.isArray(value)) for (const item of value) leaves(item, path, found);
  else if (typeof value === 'object') for (const [key, below] of Object.entries(value)) leaves(below, [...path, key], found);
  else found.set(path.join('.'), [...(found.get(path.join('.')) ?? []), textOf(value)]);
  return found;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
