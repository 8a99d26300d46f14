import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { importLimits } from '../../apps/api/src/import/import-limits.js';
import { form, importsOf, type ShownImport, zipOf } from '../support/importing.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const LIMIT = 3_000_000;
const HEAD = 'id,kind,name,countries,sources\n';
const SOURCES = 'id,title\nyearbook,Yearbook 2024\n';

let app: RunningApp;
let uploads: string;
beforeAll(async () => {
  uploads = mkdtempSync(path.join(tmpdir(), 'guildhall-test-uploads-'));
  app = await startApp({ imports: { folder: uploads, limits: { ...importLimits(LIMIT), stall: 1_500 } } });
});
afterAll(async () => {
  await app.stop();
  rmSync(uploads, { recursive: true });
});

type Refused = { error: { code: string; message: string; limit?: number } };

async function refusal(data: FormData): Promise<{ status: number; error: Refused['error'] }> {
  const response = await importsOf(app).send('POST', '/import', data);
  return { status: response.status, error: ((await response.json()) as Refused).error };
}

/** Nothing is left of an upload: no file, no import, no change. */
async function nothingLeft(): Promise<void> {
  for (let waited = 0; readdirSync(uploads).length > 0 && waited < 5_000; waited += 50) await pause(50);
  expect(readdirSync(uploads)).toEqual([]);
  expect(await (await importsOf(app, Role.ADMIN).send('GET', '/import')).json()).toEqual({ imports: [] });
  const { data } = await app.query('{ revision { number } }');
  expect(data).toEqual({ revision: { number: 0 } });
}

/** Writes a number in the central directory and the local header of a zip's only entry. */
function lying(zip: Buffer, field: 'compressed' | 'size', value: number): Buffer {
  const copy = Buffer.from(zip);
  const central = copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  copy.writeUInt32LE(value, central + (field === 'size' ? 24 : 20));
  copy.writeUInt32LE(value, field === 'size' ? 22 : 18);
  return copy;
}

const encrypted = (zip: Buffer): Buffer => {
  const copy = Buffer.from(zip);
  const central = copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  copy.writeUInt16LE(copy.readUInt16LE(central + 8) | 1, central + 8);
  return copy;
};

const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to.padEnd(from.length).slice(0, from.length)), 'latin1');

describe('a zip', () => {
  const zeros = (bytes: number): Buffer => Buffer.alloc(bytes, 'a');

  it.each<[string, () => Promise<Buffer>, string, RegExp]>([
    ['that is a bomb', () => zipOf({ 'organizations.csv': zeros(2 ** 28) }), 'LIMITED', /unpacked package may have/],
    [
      'of which one file shrank as no list does',
      () => zipOf({ 'organizations.csv': zeros(11 * 2 ** 20) }),
      'LIMITED',
      /200 times as large/,
    ],
    [
      'of many files that are a bomb together',
      () => zipOf(Object.fromEntries(['sources', 'organizations', 'memberships'].map((one) => [`${one}.csv`, zeros(5_000_000)]))),
      'LIMITED',
      /unpacked package/,
    ],
    [
      'that says less than it unpacks to',
      async () => lying(await zipOf({ 'organizations.csv': zeros(2 ** 28) }), 'size', 1_000),
      'BAD_USER_INPUT',
      /cannot be read/,
    ],
    [
      'of a thousand entries',
      () => zipOf(Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`f${n}.csv`, 'a']))),
      'LIMITED',
      /1000 entries/,
    ],
    [
      'whose file lies above its folder',
      async () => renamed(await zipOf({ 'aa/sources.csv': SOURCES }), 'aa/', '../'),
      'BAD_USER_INPUT',
      /cannot be read/,
    ],
    [
      'whose file has an absolute path',
      async () => renamed(await zipOf({ 'a/sources.csv': SOURCES }), 'a/s', '/as'),
      'BAD_USER_INPUT',
      /cannot be read/,
    ],
    ['with folders in folders', () => zipOf({ 'a/b/sources.csv': SOURCES }), 'BAD_USER_INPUT', /one folder of files/],
    ['that is encrypted', async () => encrypted(await zipOf({ 'sources.csv': SOURCES })), 'BAD_USER_INPUT', /encrypted/],
    ['that is cut off', async () => (await zipOf({ 'sources.csv': SOURCES })).subarray(0, 60), 'BAD_USER_INPUT', /cannot be read/],
    ['that is none', () => Promise.resolve(Buffer.from('id,title\n')), 'BAD_USER_INPUT', /cannot be read/],
    ['that is empty', () => Promise.resolve(Buffer.alloc(0)), 'BAD_USER_INPUT', /cannot be read/],
    [
      'with the same name twice',
      async () => renamed(await zipOf({ 'sources.csv': SOURCES, 'sourcez.csv': SOURCES }), 'sourcez', 'sources'),
      'BAD_USER_INPUT',
      /twice/,
    ],
  ])('%s is refused with a sentence, and nothing of it is left', async (_what, zip, code, sentence) => {
    const { status, error } = await refusal(form('package', 'p.zip', await zip()));
    expect({ status, code: error.code }).toEqual({ status: code === 'LIMITED' ? 413 : 400, code });
    expect(error.message).toMatch(sentence);
    await nothingLeft();
  });

  it('in one folder, with what a Mac puts in, is taken', async () => {
    const zip = await zipOf({
      'package/sources.csv': SOURCES,
      '__MACOSX/package/._sources.csv': 'x',
      'package/.DS_Store': 'x',
      'package/README.md': '#',
    });
    const shown = await importsOf(app).begun(form('package', 'p.zip', zip));
    expect(shown).toMatchObject({ status: 'PREVIEWED', preview: { entries: 1 } });
    await importsOf(app).send('DELETE', `/import/${shown.id}`);
    await nothingLeft();
  });
});

describe('what is sent', () => {
  it.each<[string, () => FormData, RegExp]>([
    ['nothing', () => new FormData(), /Nothing was sent|no multipart/],
    ['an unknown part', () => form('pakage', 'p.zip', 'x'), /'pakage' is no part/],
    ['an unknown file', () => form('file', 'organisations.csv', 'x'), /Did you mean organizations\.csv/],
    ['a spreadsheet that is none', () => form('spreadsheet', 'members.pdf', 'x'), /no spreadsheet that is read/],
    ['a mapping of a package', () => form('file', 'sources.csv', SOURCES, { mapping: '{}' }), /a package has none/],
    ['a mapping that is no JSON', () => form('spreadsheet', 'm.csv', 'member\nA', { mapping: '{' }), /object of JSON/],
    [
      'a file twice',
      () => {
        const data = form('file', 'sources.csv', SOURCES);
        data.append('file', new Blob([SOURCES]), 'sources.csv');
        return data;
      },
      /sent twice/,
    ],
  ])('is refused with a sentence: %s', async (_what, data, sentence) => {
    const { status, error } = await refusal(data());
    expect({ status, code: error.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(error.message).toMatch(sentence);
    await nothingLeft();
  });

  it('is refused where it is not a form', async () => {
    expect((await importsOf(app).send('POST', '/import', { package: 'x' })).status).toBe(400);
  });

  it('is refused at once where it says that it is 10 GB', async () => {
    const { status, text } = await raw({ 'content-length': String(10 * 2 ** 30) }, ['--x\r\n']);
    expect({ status, code: (JSON.parse(text) as Refused).error.code }).toEqual({ status: 413, code: 'LIMITED' });
    await nothingLeft();
  });

  it('is cut where it does not say how long it is, and goes on', async () => {
    const piece = 'a'.repeat(500_000);
    const { status, text } = await raw({ 'transfer-encoding': 'chunked' }, [head('organizations.csv'), ...Array<string>(10).fill(piece)]);
    expect({ status, code: (JSON.parse(text) as Refused).error.code }).toEqual({ status: 413, code: 'LIMITED' });
    await nothingLeft();
  });

  it('leaves nothing where its client hangs up in the middle, or falls silent', async () => {
    await raw({ 'transfer-encoding': 'chunked' }, [head('organizations.csv'), HEAD, 'HANG UP']);
    await nothingLeft();
    await raw({ 'transfer-encoding': 'chunked' }, [head('organizations.csv'), HEAD, 'SILENCE']);
    await nothingLeft();
  });

  it('is refused from a page of another server, with the cookie of somebody who has signed in', async () => {
    const response = await fetch(`${app.url}/import`, {
      method: 'POST',
      headers: { cookie: 'guildhall_session=nobody', origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      body: form('file', 'sources.csv', SOURCES),
    });
    expect(response.status).toBe(401);
    await nothingLeft();
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}a,GUILD,Гильдия,AZ,\n`, 'utf16le'), /UTF-16/],
    [
      'Windows-1251',
      Buffer.concat([Buffer.from(`${HEAD}a,GUILD,`), Buffer.from([0xc3, 0xe8, 0xeb, 0xfc]), Buffer.from(',AZ,\n')]),
      /UTF-8/,
    ],
  ])('is told to be in a wrong encoding: %s', async (_what, content, sentence) => {
    const shown = await importsOf(app).begun(form('file', 'organizations.csv', content));
    expect(shown.status).toBe('REFUSED');
    expect(shown.preview?.problems.listed[0]?.message).toMatch(sentence);
    await importsOf(app).send('DELETE', `/import/${shown.id}`);
    await nothingLeft();
  });

  it('runs no formula where somebody looks at what is wrong', async () => {
    const shown = await importsOf(app).begun(form('file', 'organizations.csv', `${HEAD}a,"=HYPERLINK(""http://x"")",A,AZ,\n`));
    const report = await (await importsOf(app).send('GET', `/import/${shown.id}/problems.csv`)).text();
    expect(report).toContain(`"'=HYPERLINK(`);
    await importsOf(app).send('DELETE', `/import/${shown.id}`);
    await nothingLeft();
  });
});

describe('an import under way', () => {
  const ROWS = 12_000;
  const files = (): FormData => {
    const data = form('file', 'sources.csv', SOURCES);
    const rows = Array.from({ length: ROWS }, (_, n) => `guild-${n},GUILD,Guild of the number ${n},AZ,yearbook`);
    data.append('file', new Blob([`${HEAD}${rows.join('\n')}\n`]), 'organizations.csv');
    return data;
  };

  it('tells how far it is, in order', async () => {
    const begun = (await (await importsOf(app).send('POST', '/import', files())).json()) as ShownImport;
    expect(begun.status).toBe('READING');
    const stream = await (await importsOf(app).send('GET', `/import/${begun.id}/progress`)).text();
    const events = [...stream.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, name, data]) => ({
      name,
      ...(JSON.parse(data ?? '') as object),
    }));
    expect(events.at(-1)).toMatchObject({ name: 'end', status: 'PREVIEWED' });
    expect(events.slice(0, -1).every(({ name }) => name === 'progress')).toBe(true);
    await importsOf(app).send('DELETE', `/import/${begun.id}`);
    await nothingLeft();
  });

  it('leaves nothing where it is cancelled while it is read', async () => {
    const begun = (await (await importsOf(app).send('POST', '/import', files())).json()) as ShownImport;
    await pause(300);
    expect((await importsOf(app).send('DELETE', `/import/${begun.id}`)).status).toBe(204);
    await nothingLeft();
    expect((await importsOf(app).send('GET', `/import/${begun.id}`)).status).toBe(404);
  });

  it('leaves nothing where it is cancelled while it is written', async () => {
    const { id } = await importsOf(app).begun(files());
    expect((await importsOf(app).send('POST', `/import/${id}/apply`, {})).status).toBe(202);
    await pause(300);
    expect((await importsOf(app).look(id)).status).toBe('WRITING');
    expect((await importsOf(app).send('POST', `/import/${id}/apply`, {})).status).toBe(409);
    expect((await importsOf(app).send('DELETE', `/import/${id}`)).status).toBe(204);
    await nothingLeft();
  });

  it('ends with the server, and leaves nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'guildhall-test-uploads-'));
    const other = await startApp({ imports: { folder, limits: importLimits(LIMIT) } });
    const begun = (await (await importsOf(other).send('POST', '/import', files())).json()) as ShownImport;
    const stream = importsOf(other)
      .send('GET', `/import/${begun.id}/progress`)
      .then((response) => response.text());
    await pause(300);
    await other.stop();
    expect(await stream).toContain('CANCELLED');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is one of two at most, and the third is told when to try again', async () => {
    const begun = await Promise.all(
      [1, 2].map(async () => (await (await importsOf(app).send('POST', '/import', files())).json()) as ShownImport),
    );
    const third = await importsOf(app).send('POST', '/import', files());
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('10');
    for (const { id } of begun) await importsOf(app).send('DELETE', `/import/${id}`);
    await nothingLeft();
  });
});

function head(name: string): string {
  return `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
}

/** A request by hand: what it is answered, if it is. */
async function raw(headers: Record<string, string>, pieces: readonly string[]): Promise<{ status: number; text: string }> {
  const authorization = `Bearer ${await app.token(Role.EDITOR)}`;
  const request = httpRequest(`${app.url}/import`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'multipart/form-data; boundary=x', ...headers },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve) => {
    request.on('error', () => resolve({ status: 0, text: '' }));
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('close', () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
  for (const piece of pieces) {
    if (piece === 'SILENCE') break;
    if (piece === 'HANG UP') {
      await pause(200);
      request.destroy();
    } else request.write(piece);
  }
  const told = await answer;
  request.destroy();
  return told;
}
