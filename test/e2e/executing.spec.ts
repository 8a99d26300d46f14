import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executePlanned, RequestMoment, statementOf } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { PreparedStatements } from '@guildhall/storage';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { execute, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { GraphQLEngine } from '../../apps/api/src/graphql/graphql-engine.js';
import { examples } from '../../apps/web/src/playground/examples.js';
import { AnyQuery, type Literals } from '../support/any-query.js';
import { createLoadedDatabase, type LoadedDatabase } from '../support/loaded-database.js';
import { ODD, ODD_FIELDS, OddAnswersModule } from '../support/odd-answers.js';
import { PACKS } from '../support/loaded-app.js';

/** Root fields that are no reads of the registry's records. */
const UNPLANNED: readonly string[] = ['viewer', 'accessPolicy', 'sessions'];

/** Everything that a client is told, in its order. */
function told({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errorsOf(errors) }, (_key, value: unknown) => (value === undefined ? 'undefined' : value), 1);
}

function errorsOf(errors: ExecutionResult['errors']): string[] {
  const written = (errors ?? []).map((error) => ({
    ...error.toJSON(),
    because: error.originalError instanceof Problem ? error.originalError : String(error.originalError?.message),
  }));
  // Root fields are answered side by side: graphql-js tells their errors as they come.
  return written.map((error) => JSON.stringify(error)).sort();
}

describe('a query is answered as graphql-js would answer it', () => {
  let database: LoadedDatabase;
  let app: NestFastifyApplication;
  let schema: GraphQLSchema;
  let statements: PreparedStatements;
  let literals: Literals;
  let resolved = 0;

  const now = new Date();
  const context = (): { moment: RequestMoment } => ({
    moment: new RequestMoment((statement) => {
      const { text, values } = statementOf(statement);
      return statements.rows(text, values);
    }, now),
  });

  /** Asks both ways; says whether graphql-js was needed after all. */
  async function sameAnswer(document: string, variableValues: Record<string, unknown> = {}, operationName?: string): Promise<boolean> {
    const args = { schema, document: parse(document), variableValues, operationName };
    const before = resolved;
    const planned = await executePlanned({ ...args, contextValue: context() });
    const fellBack = resolved > before;
    const usual = await execute({ ...args, contextValue: context() });
    // Where a field that must be there fails, graphql-js waits for no other: which of their errors it tells is chance.
    const given = planned.data === null && usual.data === null ? errorsOf(planned.errors) : [];
    if (given.length > 1) expect(given).toEqual(expect.arrayContaining(errorsOf(usual.errors)));
    else expect(told(planned)).toBe(told(usual));
    return fellBack;
  }

  beforeAll(async () => {
    database = await createLoadedDatabase(PACKS);
    app = await createApp({ database: database.address, logLevel: 'silent', modules: [OddAnswersModule] });
    await app.init();
    ({ schema } = app.get(GraphQLEngine));
    statements = new PreparedStatements(app.get(DataSource));
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const { resolve } = field;
      field.resolve = (...args) => {
        resolved += 1;
        return resolve?.(...args);
      };
    }
    literals = await someLiterals();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function someLiterals(): Promise<Literals> {
    const nodes = ['organizations', 'memberships', 'sources', 'changes', 'membershipEvents'].map(
      (list) => `${list}(first: 4) { nodes { id } }`,
    );
    const { data } = await execute({ schema, document: parse(`{ ${nodes.join(' ')} }`), contextValue: context() });
    const ids = Object.values(data ?? {}).flatMap((list) =>
      (list as { nodes: { id: string }[] }).nodes.map(({ id }) => JSON.stringify(id)),
    );
    return {
      ID: [...ids, '"145"', '"org_0000000000"', '"fiapf"'],
      Date: ['"1990-05-01"', '"2004-07-15"', '"2026-01-01"', '"2031-01-01"'],
      DateTime: ['"2001-01-01T00:00:00Z"', ...Array<string>(5).fill(`"${now.toISOString()}"`), '"2999-01-01T00:00:00Z"'],
      Int: ['1', '1', '2', '2', '0'],
      first: [...Array<string>(20).fill('2'), '1', '3', '0'],
      last: ['1', '2', '2', '101'],
      atRevision: ['1', '1', '1', '1', '0', '99'],
      from: ['"1950-01-01"', '"1999-12-31"'],
      to: ['"2010-01-01"', '"1940-01-01"'],
      step: ['YEAR', 'DECADE'],
      String: ['"film"', '"FIAPF"', '"продюсер"', '"!"', '""'],
      slug: ['"fiapf"', '"imago"', '"nobody"'],
      acronym: ['"FIAPF"', '"FIA"'],
      after: ['"x"'],
      before: ['"x"'],
      CountryCode: ['"AZ"', '"FR"', '"SUHH"', '"QQ"'],
      LanguageTag: ['"ru"', '"az-Latn"', '"en"', '"xx"'],
    };
  }

  it.each(examples.map(({ slug, query, variables }) => ({ slug, query, variables })))(
    'in the example $slug, without its help',
    async ({ query, variables }) => {
      expect(await sameAnswer(query, variables)).toBe(false);
    },
  );

  it.each([
    [
      'response keys that mean something to JavaScript',
      '{ __proto__: organization(by: {slug: "fiapf"}) { __proto__: name constructor: slug toString: founded { __proto__: edtf hasOwnProperty: text } } }',
    ],
    [
      'the names of types, wherever',
      '{ t: __typename organization(by: {slug: "fiapf"}) { a: __typename founded { b: __typename edtf c: __typename } members(first: 2) { d: __typename edges { e: __typename node { f: __typename period { g: __typename certain { h: __typename } } } } pageInfo { i: __typename } } } }',
    ],
    [
      'one field twice, with more asked the second time',
      '{ organization(by: {slug: "fiapf"}) { founded { edtf } ...More founded { latest } } organization(by: {slug: "fiapf"}) { slug } } fragment More on Organization { founded { earliest } }',
    ],
    [
      'interfaces by the types behind them',
      '{ changes(first: 3) { nodes { operations(first: 5) { nodes { record { __typename id ... on Organization { name } ... on Source { title } ... on Node { same: id } } } } } } }',
    ],
    [
      'methods with arguments',
      '{ country(code: "AZ") { region { name(language: "ru") again: name parent { code } } subregion { parent { name(language: "fr") } } } organization(by: {slug: "fiapf"}) { founded { en: text ru: text(language: "ru") null: text(language: null) } } }',
    ],
    ['nothing but names of types', '{ __typename again: __typename }'],
    [
      'nothing at all',
      '{ organization(by: {slug: "fiapf"}) { name } @skip(if: true) __typename @include(if: false) }'.replace(
        '{ name } @skip(if: true)',
        '@skip(if: true) { name }',
      ),
    ],
    [
      'what is not there',
      '{ organization(by: {slug: "nobody"}) { name } country(code: "QQ") { code } nodes(ids: ["org_000000000098"]) { id } }',
    ],
    [
      'pages backward, empty, and with every cursor',
      '{ organizations(last: 2) { edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount } none: organizations(search: "zzzzzzzz") { nodes { id } edges { cursor } pageInfo { startCursor endCursor } } }',
    ],
    ['a problem at the root', '{ organization(by: {id: "org_0000000000"}) { name } other: organization(by: {slug: "fiapf"}) { slug } }'],
    [
      'problems deep below',
      '{ organization(by: {slug: "fiapf"}) { members(first: 0) { nodes { id } } } other: organization(by: {slug: "imago"}) { slug statistics { series(from: "2000-01-01", to: "1999-01-01") { on } } } }',
    ],
    ['a list that cannot be null', '{ nodes(ids: ["org_1"]) { id } organization(by: {slug: "fiapf"}) { slug } }'],
    [
      'a problem seen in the answer',
      '{ compareFederations(by: [{slug: "fiapf"}, {slug: "fiapf"}]) { asOf } organization(by: {slug: "fiapf"}) { slug } }',
    ],
    [
      'the character NUL',
      '{ organizations(search: "a\\u0000b") { totalCount } memberships(filter: {search: "a\\u0000b"}) { totalCount } }',
    ],
    ['an instant to come', '{ organization(by: {slug: "fiapf"}, asKnownAt: "2999-01-01T00:00:00Z") { name } }'],
    ['both times of the records', '{ organization(by: {slug: "fiapf"}, asKnownAt: "2020-01-01T00:00:00Z", atRevision: 1) { name } }'],
    [
      'what was known at no time',
      '{ organization(by: {slug: "fiapf"}, atRevision: 0) { name } organizations(atRevision: 0) { totalCount } }',
    ],
  ])('in %s, without its help', async (_what, document) => {
    expect(await sameAnswer(document)).toBe(false);
  });

  it.each([
    ['fields that are not planned', '{ unplanned revision { number recordedAt } organization(by: {slug: "fiapf"}) { name } }', {}],
    [
      'introspection',
      '{ __schema { queryType { name } } __type(name: "Organization") { fields { name } } organization(by: {slug: "fiapf"}) { name } }',
      {},
    ],
    [
      'variables that are refused',
      'query ($on: Date, $n: Int!) { organization(by: {slug: "fiapf"}, asOf: $on) { members(first: $n) { totalCount } } }',
      { on: '2026-02-30', n: 'x' },
    ],
    ['variables that are missing', 'query ($n: Int!) { organizations(first: $n) { totalCount } }', {}],
    ['operations that are not there', 'query A { __typename } query B { organizations { totalCount } }', {}],
    ['mutations that are not there', 'mutation { nothing }', {}],
  ])('in %s', async (_what, document, variables) => {
    await sameAnswer(document, variables);
  });

  it('in one operation of several', async () => {
    const document = 'query A { organizations { totalCount } } query B { organization(by: {slug: "fiapf"}) { name } }';
    expect(await sameAnswer(document, {}, 'B')).toBe(false);
  });

  it.each(
    ODD.flatMap((value) =>
      ['whole', 'must', 'float', 'text', 'colour', 'list', 'gaps', 'echo', 'again: echo(n: 3)'].map((asked) => ({ value, asked })),
    ),
  )('where $value stands in the place of $asked', async ({ value, asked }) => {
    await sameAnswer(`{ odd(value: "${value}") { ${asked} inner { ${asked} } inners { ${asked} } } other: odd(value: "truth") { text } }`);
    await sameAnswer(`{ oddThatMust(value: "${value}") { ${asked} } other: odd(value: "truth") { text } }`);
  });

  it('where a plan or its statement fails', async () => {
    await sameAnswer('{ refusedLate failing odd(value: "truth") { text } }');
    await sameAnswer('{ oddThatMust(value: "nobody") { text } }');
  });

  it('in any query', async () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => ![...UNPLANNED, ...ODD_FIELDS].includes(name));
    let fallenBack = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const text = new AnyQuery(schema, literals, draw, roots).text();
        if (await sameAnswer(text)) fallenBack += 1;
      }),
      { numRuns: 200 },
    );
    expect(fallenBack).toBe(0);
  }, 300_000);
});
