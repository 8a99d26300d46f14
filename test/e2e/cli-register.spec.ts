import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ran, runOn, urlOf } from '../support/command-line.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

let app: RunningApp;
let databaseUrl: string;
beforeAll(async () => {
  app = await startLoadedApp();
  const { host = '', port = 0, username, password, database } = app.dataSource.options as Connection;
  databaseUrl = urlOf({ host, port, user: String(username), password: String(password), database: String(database) });
});
afterAll(() => app.stop());

interface Connection {
  readonly host?: string;
  readonly port?: number;
  readonly username?: unknown;
  readonly password?: unknown;
  readonly database?: unknown;
}

interface Twin {
  slug: string;
  score: number;
  matchedName: string;
  reasons: string[];
}
interface Answer {
  organization: { id: string; slug: string; name: string };
  revision: number;
  twins: Twin[];
  error: { code: string; message: string; twins: Twin[]; violations: { path: (string | number)[] }[] };
}

const SOURCE = ['--source-title', 'A page', '--source-url', 'https://example.org/page'];

async function register(...words: string[]): Promise<Ran & { answer: Answer; revision: number }> {
  const ran = await runOn(databaseUrl, ['register', ...words]);
  const { data } = await app.query('{ revision { number } }');
  const { number } = data?.['revision'] as { number: number };
  return { ...ran, answer: (words.includes('--json') ? JSON.parse(ran.data) : null) as Answer, revision: number };
}

describe('guildhall register', () => {
  it('registers a guild and its membership as one change, under the name that is chosen', async () => {
    const { exitCode, answer, talk } = await register(
      ...['--name', 'Qazax Səs Rejissorları Gildiyası', '--language', 'az', '--acronym', 'QSRG', '--kind', 'GUILD', '--country', 'AZ'],
      ...[
        '--member-of',
        'FIAPF',
        '--category',
        'FULL',
        '--since',
        '2026-01-01',
        '--announced',
        '2025-12-11',
        '--identifier',
        'wikidata:Q99999999',
      ],
      ...[...SOURCE, '--message', 'The announcement', '--as', 'Leyla', '--json'],
    );
    expect({ exitCode, talk }).toEqual({ exitCode: 0, talk: expect.stringMatching(/^Registered in revision \d+\.\n$/) });
    expect(answer).toMatchObject({ organization: { slug: 'qsrg-az', name: 'Qazax Səs Rejissorları Gildiyası' }, twins: [] });
    const { data } = await app.query(
      `query ($id: ID!) { organization(by: { id: $id }) { acronym countries { code } identifiers { scheme value } citations { source { title url } }
        memberships { nodes { category period { edtf } announcedOn { edtf } federation { slug } citations { source { title } } } } } }`,
      { id: answer.organization.id },
    );
    expect(data).toMatchObject({
      organization: {
        acronym: 'QSRG',
        countries: [{ code: 'AZ' }],
        identifiers: [{ scheme: 'WIKIDATA', value: 'Q99999999' }],
        citations: [{ source: { title: 'A page', url: 'https://example.org/page' } }],
        memberships: {
          nodes: [
            {
              category: 'FULL',
              period: { edtf: '2026-01-01/..' },
              announcedOn: { edtf: '2025-12-11' },
              federation: { slug: 'fiapf' },
              citations: [{ source: { title: 'A page' } }],
            },
          ],
        },
      },
    });
    const changes = await app.query('{ changes(last: 1) { nodes { revision { number } message operationCount actor { name kind } } } }');
    expect(changes.data).toMatchObject({
      changes: {
        nodes: [
          {
            revision: { number: answer.revision },
            message: 'The announcement',
            operationCount: 3,
            actor: { name: 'Leyla', kind: 'PERSON' },
          },
        ],
      },
    });
  });

  it.each([
    ['in Cyrillic', ['--name', 'Гильдия продюсеров Азербайджана']],
    ['misspelt', ['--name', 'Azerbajan Producer Guild']],
    ['in Azerbaijani without its letters', ['--name', 'Azerbaycan Produserler Gildiyasi']],
    ['by its acronym', ['--name', 'Zzyzx Qqqwx', '--acronym', 'APG']],
    ['by initials that are its acronym', ['--name', 'Absheron Party Gatherers']],
  ])('shows the twin that is registered already, %s, and refuses', async (_how, words) => {
    const before = await register('--help');
    const ran = await register(...words, '--kind', 'GUILD', '--country', 'AZ', ...SOURCE, '--json');
    expect(ran).toMatchObject({ exitCode: 2, revision: before.revision });
    expect(ran.answer.error.code).toBe('AMBIGUOUS');
    const twin = ran.answer.error.twins.find(({ slug }) => slug === 'apg-az');
    expect(twin?.score).toBeGreaterThanOrEqual(0.5);
    expect(twin?.reasons).not.toEqual([]);
    expect(ran.talk).toContain('apg-az');
    expect(ran.talk).toContain('--yes');
  });

  it('registers it nevertheless where that is said', async () => {
    const words = ['--name', 'Azerbaijan Producers Guild', '--kind', 'GUILD', '--country', 'AZ', ...SOURCE, '--json'];
    const { exitCode, answer, talk } = await register(...words, '--yes');
    expect(exitCode).toBe(0);
    expect(answer.twins[0]).toMatchObject({ slug: 'apg-az', score: 0.99 });
    expect(answer.organization.slug).toBe('azerbaijan-producers-guild-az');
    expect(talk).toContain('May be the same:');
  });

  it('finds who has the same identifier, whatever the name; it is refused even with --yes', async () => {
    const words = [
      '--name',
      'Zzyzx Qqqwx',
      '--kind',
      'GUILD',
      '--identifier',
      'WIKIDATA:https://www.wikidata.org/wiki/Q99999999',
      ...SOURCE,
      '--json',
    ];
    expect((await register(...words)).answer.error.twins).toMatchObject([{ slug: 'qsrg-az', score: 1 }]);
    expect(await register(...words, '--yes')).toMatchObject({ exitCode: 2, answer: { error: { code: 'CONFLICT' } } });
  });

  it('tells everything that is wrong at once, by its options', async () => {
    const { exitCode, talk, answer } = await register(
      ...[
        '--name',
        'Qqqwx Zzyzx',
        '--language',
        '!',
        '--acronym',
        'Z'.repeat(200),
        '--kind',
        'GUILD',
        '--country',
        'CS',
        '--website',
        'example',
      ],
      ...['--identifier', 'Q42', '--slug', 'No Slug', '--founded', 'long ago', '--source-title', ' ', '--source-url', 'x', '--json'],
      ...['--member-of', 'fiapf', '--since', 'soon'],
    );
    expect(exitCode).toBe(2);
    expect(answer.error.code).toBe('BAD_USER_INPUT');
    const options = ['language', 'acronym', 'country', 'website', 'identifier', 'slug', 'founded', 'source-title', 'source-url', 'since'];
    for (const option of options) expect(talk).toContain(`--${option}: `);
    expect(answer.error.violations).toHaveLength(options.length);
  });

  it('names who may have been meant where there is no such federation, and wants one where a membership is told of', async () => {
    const words = ['--name', 'Qqqwx Zzyzx', '--kind', 'GUILD', ...SOURCE];
    const nobody = await register(...words, '--member-of', 'fiaf-p');
    expect(nobody).toMatchObject({ exitCode: 2, talk: expect.stringContaining('Did you mean') });
    expect(await register(...words, '--since', '2001')).toMatchObject({ exitCode: 2, talk: expect.stringContaining('--member-of') });
    expect(await register(...words, '--as', ' ')).toMatchObject({ exitCode: 2, talk: expect.stringContaining('--as') });
    expect(await register('--name', 'A', '--kind', 'CLUB', ...SOURCE)).toMatchObject({
      exitCode: 2,
      talk: expect.stringContaining('GUILD'),
    });
  });
});
