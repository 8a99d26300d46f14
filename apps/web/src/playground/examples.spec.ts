import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { QUESTIONS } from '../home/questions.js';
import { themes } from './example.js';
import { exampleBySlug, examples, openingExampleSlug } from './examples.js';

const schema = buildSchema(readFileSync('docs/contract.graphql', 'utf8'));

describe('the examples of the playground', () => {
  it.each(examples)('$slug is valid against the contract, with its variables', ({ query, variables = {} }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);

    const operation = getOperationAST(document);
    expect(operation?.name?.value).toMatch(/^[A-Z]\w+$/);
    const coerced = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
    expect(coerced.errors).toBeUndefined();
    const declared = (operation?.variableDefinitions ?? []).map((definition) => definition.variable.name.value);
    expect(Object.keys(variables).sort()).toEqual(declared.sort());
  });

  it.each(examples)('$slug says at its top what it asks and what to look for', ({ query, explanation }) => {
    const heading = query.slice(0, query.search(/^[^#\n]/m)).replace(/\s*\n?# ?/g, ' ');
    expect(heading).toContain(explanation);
    expect(heading).toContain('Look for:');
  });

  it('have addresses and operation names of their own, so that links and tabs are told apart', () => {
    const operations = examples.map(({ query }) => getOperationAST(parse(query))?.name?.value);
    expect(new Set(examples.map(({ slug }) => slug)).size).toBe(examples.length);
    expect(new Set(operations).size).toBe(examples.length);
    for (const { slug } of examples) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('are at least twenty, stand in the order of the themes, and leave no theme empty', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect([...new Set(examples.map(({ theme }) => theme))]).toEqual(themes);
  });

  it('open with the members of FIAPF on both sides of New Year 2026', () => {
    const [opening] = examples;
    expect(opening?.slug).toBe(openingExampleSlug);
    expect(opening?.query).toContain('"2025-12-31"');
    expect(opening?.query).toContain('"2026-01-01"');
  });

  it('name only organizations that the registry’s own data has', () => {
    const packs = ['fiapf', 'caspian', 'creators'].map((pack) => readFileSync(`data/${pack}/organizations.csv`, 'utf8'));
    const known = new Set(packs.flatMap((csv) => csv.split('\n').map((row) => row.split(',')[0])));
    const inQueries = examples.flatMap(({ query }) => [...query.matchAll(/slug: "([^"]+)"/g)].map((match) => match[1]));
    const inVariables = examples
      .flatMap(({ variables }) => [variables?.['slug'], variables?.['federation']])
      .filter((slug) => slug !== undefined);
    for (const slug of [...inQueries, ...inVariables]) expect(known).toContain(slug);
  });
});

describe('the start page', () => {
  it('leads to five examples that exist', () => {
    expect(QUESTIONS).toHaveLength(5);
    for (const slug of QUESTIONS) expect(exampleBySlug(slug)).toBeDefined();
  });
});
