import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type Breach, breachesOf, unexpected } from './schema-floor.js';
import { relayRefusals, undescribed } from './schema-rules.js';
import { YET_TO_COME } from './yet-to-come.js';

const text = (name: string): string => readFileSync(`docs/${name}`, 'utf8');
const served = text('schema.graphql');

/** The text with one piece of it replaced; one that is not there would make the test say nothing. */
function altered(from: string, old: string, fresh: string): string {
  expect(from).toContain(old);
  return from.replace(old, fresh);
}

describe('the served schema', () => {
  it('has everything of the contract but what is listed as yet to come, and lists nothing in vain', async () => {
    const breaches = await breachesOf(buildSchema(text('contract.graphql')), buildSchema(served));
    expect(unexpected(breaches, YET_TO_COME)).toEqual({ breaches: [], needless: [] });
  });

  it('breaks nothing of the last release', async () => {
    expect(await breachesOf(buildSchema(text('released/schema.graphql')), buildSchema(served))).toEqual([]);
  });

  it('keeps the four rules of Relay', () => expect(relayRefusals(served)).toEqual([]));

  it('describes every type, field, argument, enum value and input field', () => expect(undescribed(buildSchema(served))).toEqual([]));
});

describe('a floor', () => {
  const FLOOR = `
    type Query { film(id: ID!, year: Int = 1933, kind: Kind!): Film  films(filter: FilmFilter): [Film!] }
    interface Node { id: ID! }
    type Film implements Node { id: ID! title: String }
    enum Kind { LONG SHORT }
    input FilmFilter { year: Int  kind: Kind! = LONG }
    input By @oneOf { id: ID slug: String }
    extend type Query { one(by: By!): Film }`;
  const places = async (old: string, fresh: string): Promise<string[]> =>
    (await breachesOf(buildSchema(FLOOR), buildSchema(altered(FLOOR, old, fresh)))).map(({ place }: Breach) => place);

  it.each([
    ['a field that is gone', 'title: String', '', 'Film.title'],
    ['a result that may be null now', 'id: ID! title', 'id: ID title', 'Film.id'],
    ['a result of another type', 'title: String', 'title: Int', 'Film.title'],
    ['an enum value that is gone', 'LONG SHORT', 'LONG', 'Kind.SHORT'],
    ['an argument that is gone', 'year: Int = 1933, ', '', 'Query.film.year'],
    ['an argument of another type', 'year: Int = 1933', 'year: Float = 1933', 'Query.film.year'],
    ['an argument that may be left out now', 'film(id: ID!,', 'film(id: ID,', 'Query.film.id'],
    ['an argument that has become required', 'films(filter: FilmFilter)', 'films(filter: FilmFilter!)', 'Query.films.filter'],
    ['a new argument that is required', 'kind: Kind!)', 'kind: Kind!, colour: String!)', 'Query.film.colour'],
    ['another default', 'year: Int = 1933', 'year: Int = 1934', 'Query.film.year'],
    ['a default that is gone', 'year: Int = 1933', 'year: Int', 'Query.film.year'],
    ['an input field that is gone', 'year: Int  kind', 'kind', 'FilmFilter.year'],
    ['an input field of another type', 'year: Int  kind', 'year: Int!  kind', 'FilmFilter.year'],
    ['a default of an input field that is gone', 'kind: Kind! = LONG', 'kind: Kind!', 'FilmFilter.kind'],
    ['a new input field that is required', 'year: Int  kind', 'colour: String! year: Int  kind', 'FilmFilter.colour'],
    ['an input of which any fields may be given', ' @oneOf', '', 'By.@oneOf'],
    ['an interface that is gone', 'Film implements Node', 'Film', 'Film'],
  ])('is broken by %s', async (_, old, fresh, place) => expect(await places(old, fresh)).toContain(place));

  it('is broken by a type that is gone', async () => {
    const breaches = await breachesOf(buildSchema(FLOOR), buildSchema('type Query { films: Int }'));
    expect(breaches.map(({ place }) => place)).toEqual(expect.arrayContaining(['Film', 'Kind', 'FilmFilter', 'Query.film', 'Query.films']));
  });

  it.each([
    ['more fields', 'title: String', 'title: String colour: String'],
    ['more types', 'enum Kind', 'type More { a: Int } enum Kind'],
    ['more enum values', 'LONG SHORT', 'LONG SHORT SERIES'],
    ['more arguments', 'kind: Kind!)', 'kind: Kind!, colour: String)'],
    ['more input fields', 'year: Int  kind', 'year: Int colour: String kind'],
    ['a result that is never null', 'title: String', 'title: String!'],
    [
      'items that are never null, and a list that is never null',
      'films(filter: FilmFilter): [Film!]',
      'films(filter: FilmFilter): [Film!]!',
    ],
    ['a default where there was none', 'filter: FilmFilter)', 'filter: FilmFilter = {kind: SHORT})'],
    ['another interface', 'Film implements Node', 'Film implements Node & Titled'],
    ['another description', 'enum Kind', '"""How long.""" enum Kind'],
  ])('holds with %s', async (_, old, fresh) => {
    const floor = `${FLOOR} interface Titled { title: String }`;
    expect(await breachesOf(buildSchema(floor), buildSchema(altered(floor, old, fresh)))).toEqual([]);
  });

  it('tells what is expected to be broken from what is not, and what is no longer broken', () => {
    const breach = (place: string): Breach => ({ place, sentence: `${place} was removed` });
    expect(unexpected([breach('A'), breach('B')], ['B', 'C'])).toEqual({ breaches: [breach('A')], needless: ['C'] });
  });
});

describe('the rules of Relay', () => {
  it.each([
    ['relay-page-info', 'hasNextPage: Boolean!', 'hasNextPage: String!'],
    ['relay-connection-types', 'edges: [SourceEdge!]!', 'edges: SourceEdge!'],
    ['relay-edge-types', 'type SourceEdge {', 'type SourceEdge { wrong: Int } type Unused {'],
  ])('%s refuses a schema that breaks it', (rule, old, fresh) => {
    expect(relayRefusals(altered(served, old, fresh)).join('\n')).toContain(rule);
  });

  it('relay-arguments refuses a list that cannot be paged', () => {
    const broken = `${served}\nextend type Query { "All of them." everySource: SourceConnection! }`;
    expect(relayRefusals(broken).join('\n')).toContain('relay-arguments');
  });

  it('refuse a text that is no schema', () => expect(relayRefusals('type Query {').length).toBeGreaterThan(0));
});

describe('descriptions', () => {
  it('are missed wherever there is none', () => {
    const bare = buildSchema('type Query { a(b: C, d: E): Int } input C { f: Int } enum E { G } interface I { h: Int } scalar S');
    expect(undescribed(bare)).toEqual(
      expect.arrayContaining(['Query', 'Query.a', 'Query.a(b:)', 'Query.a(d:)', 'C', 'C.f', 'E', 'E.G', 'I', 'I.h', 'S']),
    );
  });
});
