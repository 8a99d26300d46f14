import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
  const register = 'mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }';
  const { data } = await app.mutate(register, { input: { title: 'A & B <script>alert(1)</script> ]]> Ы' } });
  const { source } = (data as { registerSource: { source: { id: string } } }).registerSource;
  await app.mutate('mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { id } } }', {
    input: { id: source.id, publisher: 'Кинопресса', message: 'The publisher & its <name>.' },
  });
});
afterAll(() => app.stop());

const feed = async (search = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}/changes.atom${search}`, { headers });
const entries = (text: string): string[] => [...text.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);

describe('the feed of changes', () => {
  it('has the newest change first, with who recorded it, why, and what it did', async () => {
    const response = await feed();
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const [newest, before, first, ...none] = entries(text);
    expect(none).toEqual([]);
    expect(newest).toContain('The publisher & its <name>.');
    expect(newest).toContain(`<link href="${app.url}/changes?revision=3"/>`);
    expect(newest).toContain('<name>ADMIN of the tests</name>');
    expect(newest).toContain('CORRECTED: Source A &amp; B &lt;script&gt;alert(1)&lt;/script&gt; ]]');
    expect(before).toContain('Revision 2');
    expect(first).toMatch(/and \d+ more/);
  });

  it('is narrowed by who, what and which record', async () => {
    const all = entries(await (await feed()).text()).length;
    const corrections = entries(await (await feed('?kind=corrected&recordType=source')).text());
    expect(corrections).toHaveLength(1);
    expect(entries(await (await feed(`?actor=${encodeURIComponent('ADMIN of the tests')}`)).text())).toHaveLength(all - 1);
    const empty = await (await feed('?actor=Nobody')).text();
    expect(entries(empty)).toEqual([]);
    expect(empty).toContain('<updated>');
  });

  it('costs a reader who has it nothing', async () => {
    const etag = (await feed()).headers.get('etag') ?? '';
    expect((await feed('', { 'if-none-match': etag })).status).toBe(304);
  });

  it('tells all that is wrong with its address at once', async () => {
    const response = await feed('?kind=MADE&recordTyp=Source');
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; violations: { path: string[] }[] } };
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.violations.map(({ path }) => path[0]).sort()).toEqual(['kind', 'recordTyp']);
    const mistyped = await feed('?record=org_0000000000');
    expect({ status: mistyped.status, text: await mistyped.text() }).toMatchObject({
      status: 400,
      text: expect.stringContaining('checksum'),
    });
  });
});
