import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { pythonLiteral, pythonText, rLiteral, rText, shellText } from './literals.js';
import { languages, snippet, type SnippetParts } from './snippets.js';

const AWKWARD = `{ a(x: """it's "quoted" \\ and )" )-" $HOME \`id\` ә Ж""") }`;
const VALUE = { texts: ['it\'s "one"'], none: null, yes: true, no: false, number: -1.5, empty: {}, nested: { list: [] } };

const parts: SnippetParts = {
  address: 'http://registry.example/graphql',
  link: 'http://registry.example/graphiql?example=a',
  question: { query: AWKWARD, variables: VALUE, operationName: 'A' },
  headers: { Authorization: 'Bearer secret', 'X-Mine': "it's" },
};

describe('the playground’s snippets', () => {
  it.each(languages)('in %s say where the question is opened again, and hold no secret', (language) => {
    const text = snippet(language, parts);
    expect(text.startsWith(`# ${parts.link}\n`)).toBe(true);
    expect(text).toContain(parts.address);
    expect(text).toContain('GUILDHALL_TOKEN');
    expect(text).not.toContain('secret');
    expect(text.toLowerCase()).toContain('x-mine');
  });

  it.each(languages)('in %s leave out what there is not', (language) => {
    const text = snippet(language, { ...parts, question: { query: '{ a }' }, headers: {} });
    expect(text).not.toMatch(/variables|operation|GUILDHALL_TOKEN/);
  });

  it('give a shell every text as it is', () => {
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${shellText(AWKWARD)}`], { encoding: 'utf8' });
    expect(stdout).toBe(AWKWARD);
  });

  const python = spawnSync('python3', ['--version']).status === 0 ? it : it.skip;
  python('give Python every text and value as it is', () => {
    const code = `import json\nprint(json.dumps([${pythonText(AWKWARD)}, ${pythonLiteral(VALUE)}]))`;
    const { stdout } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([`\n${AWKWARD}\n`, VALUE]);
  });

  it('give R texts that end where they end, and lists and objects that stay so', () => {
    expect(rText(AWKWARD)).toBe(`r"--(\n${AWKWARD}\n)--"`);
    expect(rLiteral(VALUE)).toBe(
      'list("texts" = list("it\'s \\"one\\""), "none" = NULL, "yes" = TRUE, "no" = FALSE, "number" = -1.5, "empty" = setNames(list(), character()), "nested" = list("list" = list()))',
    );
  });
});
