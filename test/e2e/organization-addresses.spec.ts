import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { OrganizationKind, organizationRows } from '@guildhall/organizations';
import { newIdNumber, publicId, readPublicId } from '@guildhall/storage';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import n3 from 'n3';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import type { RunningApp } from '../support/running-app.js';

const ORG = 'http://www.w3.org/ns/org#';
const SCHEMA = 'http://schema.org/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCT = 'http://purl.org/dc/terms/';
const TIME = 'http://www.w3.org/2006/time#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const DATE = 'http://www.w3.org/2001/XMLSchema#date';
const EDTF = 'http://id.loc.gov/datatypes/edtf';

let app: RunningApp;
const ids = new Map<string, string>();
beforeAll(async () => {
  app = await startLoadedApp();
  for (const slug of ['apg-az', 'fiapf', 'imago', 'europa-distribution']) {
    const { data } = await app.query('query ($slug: String!) { organization(by: { slug: $slug }) { id } }', { slug });
    const organization = data?.['organization'] as { id: string } | null;
    if (organization) ids.set(slug, organization.id);
  }
});
afterAll(() => app.stop());

function get(address: string, accept?: string, method = 'GET'): Promise<Response> {
  return fetch(`${app.url}${address}`, { redirect: 'manual', method, headers: accept === undefined ? {} : { accept } });
}

async function text(address: string, accept?: string): Promise<string> {
  const response = await get(address, accept);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

const idOf = (slug: string): string => ids.get(slug)!;
const iriOf = (slug: string): string => `${app.url}/organizations/${idOf(slug)}`;

/** Nothing is fetched: a document that needs it is none of ours. */
const noNetwork = (url: string): never => {
  throw new Error(`${url} was to be fetched`);
};

async function triplesOfJsonLd(document: string): Promise<n3.Store> {
  const strict = { format: 'application/n-quads' as const, documentLoader: noNetwork, safe: true };
  const nquads = (await jsonld.toRDF(JSON.parse(document) as object, strict)) as unknown as string;
  return new n3.Store(new n3.Parser({ format: 'N-Quads' }).parse(nquads));
}

function triplesOfTurtle(document: string): n3.Store {
  return new n3.Store(new n3.Parser({ format: 'text/turtle' }).parse(document));
}

function lines(store: n3.Store): string[] {
  const written = (term: n3.Term): string =>
    term.termType === 'Literal' ? JSON.stringify([term.value, term.language, term.datatype.value]) : `<${term.value}>`;
  return store
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => [subject, predicate, object].map((term) => written(term as n3.Term)).join(' '))
    .sort();
}

/** The texts or IRIs that are said of a thing. */
function said(store: n3.Store, subject: string, predicate: string): string[] {
  return store.getObjects(subject, predicate, null).map(({ value }) => value);
}

describe('JSON-LD and Turtle', () => {
  it.each(['apg-az', 'fiapf', 'imago'])('say the same of %s, and fetch nothing', async (slug) => {
    const [json, turtle] = [
      await text(`/organizations/${slug}`, 'application/ld+json'),
      await text(`/organizations/${slug}`, 'text/turtle'),
    ];
    const [fromJson, fromTurtle] = [await triplesOfJsonLd(json), triplesOfTurtle(turtle)];
    expect(fromTurtle.size).toBeGreaterThan(30);
    expect(lines(fromJson)).toEqual(lines(fromTurtle));
    const blank = fromTurtle
      .getQuads(null, null, null, null)
      .filter(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode');
    expect(blank).toEqual([]);
  });

  it('call it by its permanent id, at the address at which it was asked for', async () => {
    const store = triplesOfTurtle(await text('/organizations/apg-az.ttl'));
    expect(said(store, iriOf('apg-az'), `${ORG}identifier`)).toEqual([idOf('apg-az')]);
    expect(said(store, iriOf('apg-az'), `${SKOS}notation`)).toEqual(['apg-az']);
    const other = await rawGet('/organizations/apg-az.ttl', { host: 'guildhall.example' });
    expect(other.body).toContain(`<http://guildhall.example/organizations/${idOf('apg-az')}> a org:Organization`);
  });

  it('tell a federation, which has members, from who has none', async () => {
    const types = async (slug: string): Promise<string[]> =>
      said(triplesOfTurtle(await text(`/organizations/${slug}.ttl`)), iriOf(slug), TYPE).sort();
    expect(await types('fiapf')).toEqual([`${SCHEMA}Consortium`, `${ORG}Organization`]);
    expect(await types('apg-az')).toEqual([`${SCHEMA}Organization`, `${ORG}Organization`]);
  });

  it('tell a membership with both sides, its role and its days, under one IRI in both documents', async () => {
    const [of, at] = [triplesOfTurtle(await text('/organizations/apg-az.ttl')), triplesOfTurtle(await text('/organizations/fiapf.ttl'))];
    const membership = of
      .getSubjects(`${ORG}organization`, n3.DataFactory.namedNode(iriOf('fiapf')), null)
      .map(({ value }) => value)
      .find((iri) => said(of, iri, TYPE).includes(`${SCHEMA}OrganizationRole`))!;
    expect(membership.startsWith(`${iriOf('fiapf')}#mem_`)).toBe(true);
    expect(said(of, iriOf('apg-az'), `${ORG}hasMembership`)).toContain(membership);
    expect(said(of, iriOf('apg-az'), `${SCHEMA}memberOf`)).toContain(membership);
    expect(said(at, iriOf('fiapf'), `${SCHEMA}member`)).toContain(membership);
    expect(said(at, iriOf('fiapf'), `${ORG}hasMember`)).toContain(iriOf('apg-az'));
    for (const store of [of, at]) {
      expect(said(store, membership, `${ORG}member`)).toEqual([iriOf('apg-az')]);
      expect(said(store, membership, `${SCHEMA}roleName`)).toEqual(['Full member']);
      expect(said(store, membership, `${DCT}source`).length).toBeGreaterThan(0);
      const [start] = store.getObjects(membership, `${SCHEMA}startDate`, null) as n3.Literal[];
      expect([start?.value, start?.datatype.value]).toEqual(['2026-01-01', DATE]);
      const [period] = said(store, membership, `${ORG}memberDuring`);
      expect(said(store, period!, TYPE)).toEqual([`${TIME}Interval`]);
      const [beginning] = said(store, period!, `${TIME}hasBeginning`);
      expect(said(store, beginning!, `${TIME}inXSDDate`)).toEqual(['2026-01-01']);
    }
  });

  it('write what is known in part as EDTF, never as a date', async () => {
    const store = triplesOfTurtle(await text('/organizations/fiapf.ttl'));
    const [founded] = store.getObjects(iriOf('fiapf'), `${SCHEMA}foundingDate`, null) as n3.Literal[];
    expect([founded?.value, founded?.datatype.value]).toEqual(['1933', EDTF]);
    const literals = store.getQuads(null, null, null, null).flatMap(({ object }) => (object.termType === 'Literal' ? [object] : []));
    for (const { value, datatype } of literals.filter((one) => one.datatype.value === DATE))
      expect([value, datatype.value]).toEqual([value.slice(0, 10), DATE]);
    expect(literals.filter(({ datatype }) => datatype.value === EDTF).length).toBeGreaterThan(10);
  });

  it('give names their languages, one preferred in each', async () => {
    const store = triplesOfTurtle(await text('/organizations/apg-az.ttl'));
    const labels = store.getObjects(iriOf('apg-az'), `${SKOS}prefLabel`, null) as n3.Literal[];
    const languages = labels.map(({ language }) => language);
    expect(languages).toContain('az');
    expect(new Set(languages).size).toBe(languages.length);
    expect(said(store, iriOf('apg-az'), `${SKOS}altLabel`)).toContain('APG');
  });

  it('lead to other registries', async () => {
    const id = newIdNumber();
    const rows = organizationRows(id, {
      slug: 'producers-kars',
      kind: OrganizationKind.GUILD,
      defaultName: 'Kars "Producers" <Guild> \\ \n',
      language: 'az-Latn',
      acronym: null,
      countries: ['TR', 'AM'],
      city: null,
      founded: '1998~',
      dissolved: null,
      website: 'https://example.org/ə|{x}',
      note: null,
      names: [],
      identifiers: [
        { scheme: 'WIKIDATA', value: 'Q42' },
        { scheme: 'LEI', value: '529900T8BM49AURSDO55' },
        { scheme: 'OTHER', value: 'K <1>' },
      ],
      citations: [],
    });
    const operation = { kind: 'CREATED', recordType: 'Organization', id, replaces: null } as const;
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, (change) => change.stage(operation, rows));
    const [json, turtle] = [await text('/organizations/producers-kars.jsonld'), await text('/organizations/producers-kars.ttl')];
    const store = triplesOfTurtle(turtle);
    expect(lines(await triplesOfJsonLd(json))).toEqual(lines(store));
    const iri = `${app.url}/organizations/${publicId('org', id)}`;
    expect(said(store, iri, `${SCHEMA}sameAs`)).toEqual([
      'http://www.wikidata.org/entity/Q42',
      'https://search.gleif.org/#/record/529900T8BM49AURSDO55',
    ]);
    expect(said(store, iri, `${SCHEMA}leiCode`)).toEqual(['529900T8BM49AURSDO55']);
    expect(said(store, iri, `${SCHEMA}identifier`).flatMap((one) => said(store, one, `${SCHEMA}value`))).toContain('K <1>');
    const [label] = store.getObjects(iri, `${SKOS}prefLabel`, null) as n3.Literal[];
    expect([label?.value, label?.language]).toEqual(['Kars "Producers" <Guild> \\ \n', 'az-latn']);
    expect(store.getObjects(iri, `${SCHEMA}foundingDate`, null).map((one) => (one as n3.Literal).value)).toEqual(['1998~']);
  });

  it('keep on a day what GraphQL says may hold then', async () => {
    const asOf = '2005-01-01';
    const { data } = await app.query(
      `{ organization(by: { slug: "fiapf" }) { members(asOf: "${asOf}") { totalCount } memberships(asOf: "${asOf}") { totalCount } } }`,
    );
    const { members, memberships } = data?.['organization'] as Record<string, { totalCount: number }>;
    const store = triplesOfTurtle(await text(`/organizations/fiapf.ttl?asOf=${asOf}`));
    expect(store.getSubjects(TYPE, n3.DataFactory.namedNode(`${SCHEMA}OrganizationRole`), null)).toHaveLength(
      members!.totalCount + memberships!.totalCount,
    );
    expect(said(store, iriOf('fiapf'), `${ORG}hasMember`)).toHaveLength(members!.totalCount);
  });
});

describe('the table of an organization', () => {
  it('has its memberships and its members, with names', async () => {
    const { data } = await app.query(
      '{ organization(by: { slug: "imago" }) { name members(during: {}) { totalCount } memberships(during: {}) { totalCount } } }',
    );
    const { members, memberships, name } = data?.['organization'] as Record<string, { totalCount: number }> & { name: string };
    const response = await get('/organizations/imago', 'text/csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="guildhall-imago.csv"');
    const rows = parse<Record<string, string>>(await response.text(), { columns: true });
    expect(Object.keys(rows[0]!).slice(0, 6)).toEqual(['membership', 'member', 'member_name', 'federation', 'federation_name', 'category']);
    expect(new Set(rows.map(({ public_id }) => public_id)).size).toBe(members!.totalCount + memberships!.totalCount);
    for (const row of rows) expect([row['member'], row['federation']]).toContain('imago');
    expect(rows.find(({ federation }) => federation === 'imago')?.['federation_name']).toBe(name);
  });
});

describe('negotiation', () => {
  it.each([
    ['application/ld+json', 'application/ld+json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['text/turtle', 'text/turtle; charset=utf-8'],
    ['text/csv', 'text/csv; charset=utf-8; header=present'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['*/*', 'application/ld+json; charset=utf-8'],
    ['text/*;q=0.5, text/turtle;q=0.1', 'text/csv; charset=utf-8; header=present'],
    ['application/ld+json;q=0.1, text/turtle;q=0.9', 'text/turtle; charset=utf-8'],
    ['image/png, text/csv;q=0.2', 'text/csv; charset=utf-8; header=present'],
  ])('gives to whoever accepts %s: %s', async (accept, type) => {
    const response = await get('/organizations/apg-az', accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('says what there is to whoever accepts none of it', async () => {
    const response = await get('/organizations/apg-az', 'image/png, text/csv;q=0');
    expect(response.status).toBe(406);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe('BAD_USER_INPUT');
    for (const type of ['application/ld+json', 'text/turtle', 'text/csv', 'text/html']) expect(error.message).toContain(type);
  });

  it.each([
    ['.jsonld', 'application/ld+json; charset=utf-8'],
    ['.ttl', 'text/turtle; charset=utf-8'],
    ['.csv', 'text/csv; charset=utf-8; header=present'],
    ['.html', 'text/html; charset=utf-8'],
  ])('is not needed where the address ends in %s', async (ending, type) => {
    expect((await get(`/organizations/apg-az${ending}`, 'image/png')).headers.get('content-type')).toBe(type);
  });

  it('knows tags and HEAD; each representation has a tag of its own', async () => {
    const tags = [];
    for (const ending of ['', '.jsonld', '.ttl', '.csv', '.html']) {
      const whole = await get(`/organizations/apg-az${ending}`, ending === '' ? 'application/json' : '*/*');
      await whole.text();
      const tag = whole.headers.get('etag')!;
      tags.push(tag);
      const address = `${app.url}/organizations/apg-az${ending}`;
      const again = await fetch(address, { headers: { accept: 'application/json', 'if-none-match': tag } });
      expect([ending, again.status, await again.text()]).toEqual([ending, 304, '']);
      const head = await get(`/organizations/apg-az${ending}`, 'application/json', 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
      expect(whole.headers.get('link')).toContain(`<${iriOf('apg-az')}>; rel="canonical"`);
    }
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe('another spelling', () => {
  it.each([
    ['an id in capitals', (id: string) => id.toUpperCase()],
    ['an id with letters that look like digits', (id: string) => id.slice(0, 4) + id.slice(4).replaceAll('0', 'O').replaceAll('1', 'I')],
  ])('of %s leads to the one', async (_, spell) => {
    const { data } = await app.query('{ organizations(first: 100) { nodes { id } } }');
    const every = (data?.['organizations'] as { nodes: { id: string }[] }).nodes.map((one) => one.id);
    const id = every.find((one) => spell(one) !== one)!;
    const response = await get(`/organizations/${spell(id)}.ttl?asOf=2026-01-01`);
    expect([response.status, response.headers.get('location')]).toEqual([301, `/organizations/${id}.ttl?asOf=2026-01-01`]);
  });

  it('of a slug leads to the one', async () => {
    const response = await get('/organizations/APG-az');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/organizations/apg-az']);
    expect((await get('/organizations/%61pg-az')).status).toBe(200);
  });

  it('is none where the id itself is asked for', async () => {
    expect((await get(`/organizations/${idOf('fiapf')}`)).status).toBe(200);
  });
});

describe('nobody', () => {
  it.each([
    ['fiapff', 'fiapf'],
    ['apg-azz', 'apg-az'],
    [encodeURIComponent('гильдия продюсеров азербайджана'), 'apg-az'],
    [encodeURIComponent('Azərbaycan Prodüserlər Gildiyası'), 'apg-az'],
  ])('is at %s: %s may have been meant', async (word, slug) => {
    const response = await get(`/organizations/${word}`, 'application/json');
    const { error } = (await response.json()) as { error: { code: string; message: string; similar: { slug: string; id: string }[] } };
    expect([response.status, error.code]).toEqual([404, 'NOT_FOUND']);
    expect(error.similar.map((one) => one.slug)).toContain(slug);
    expect(error.message).toContain('Did you mean');
  });

  it.each([
    ['org_0000000000', 400, 'checksum'],
    ['org_123', 400, 'checksum'],
    ['nobody-of-that-name-at-all.csv', 404, 'no organization'],
    ['apg-az.pdf', 404, '.ttl'],
    ['apg-az/members', 404, 'no organization'],
    ['x'.repeat(5_000), 404, 'no organization'],
    ['%00', 404, 'no organization'],
  ])('is at %s', async (word, status, says) => {
    const response = await get(`/organizations/${word}`, 'application/json');
    const { error } = (await response.json()) as { error: { message: string } };
    expect([response.status, error.message]).toEqual([status, expect.stringContaining(says)]);
  });

  it('is known by the id of something else', async () => {
    const { data } = await app.query('{ memberships(first: 1) { nodes { id } } }');
    const [{ id }] = (data?.['memberships'] as { nodes: [{ id: string }] }).nodes;
    const response = await get(`/organizations/${id}`, 'application/json');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('another kind: Membership');
  });

  it('is told to people as a page', async () => {
    const response = await get('/organizations/fiapff', 'text/html');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('is asked for with parameters that are none', async () => {
    const response = await get('/organizations/apg-az?as_of=2026&asOf=2026', 'application/json');
    const { error } = (await response.json()) as { error: { violations: { path: string[] }[] } };
    expect([response.status, error.violations.map(({ path: [name] }) => name)]).toEqual([400, ['as_of', 'asOf']]);
  });

  it('is a host that is none', async () => {
    const { status, body } = await rawGet('/organizations/apg-az.ttl', { host: 'x"><script>' });
    expect([status, body.includes('script')]).toEqual([400, false]);
  });
});

describe('the page', () => {
  it('leads to the data, with the times that were asked for', async () => {
    const html = await text('/organizations/apg-az?asOf=2026-01-01', 'text/html');
    expect(html).toContain(`href="/organizations/${idOf('apg-az')}.ttl?asOf=2026-01-01"`);
  });

  it('is that of the web app where it has one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'guildhall-web-'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Explorer</title>');
    const served = await startLoadedApp({ webFolder: folder });
    try {
      const page = async (address: string): Promise<[number, boolean]> => {
        const response = await fetch(`${served.url}${address}`, { headers: { accept: 'text/html' } });
        return [response.status, (await response.text()).includes('Explorer')];
      };
      expect(await page('/organizations/fiapf')).toEqual([200, true]);
      // What the app keeps in its address is no business of the server's.
      expect(await page('/organizations/fiapf?asOf=1995-01-01&tab=members&asKnownAt=then')).toEqual([200, true]);
      expect(await page('/organizations/fiapff')).toEqual([404, true]);
      const json = await fetch(`${served.url}/organizations/fiapf`, { headers: { accept: 'application/ld+json' } });
      expect(json.headers.get('content-type')).toContain('application/ld+json');
      await json.text();
    } finally {
      await served.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('after a change', () => {
  it('a slug that was borne before leads to who bore it; the past is answered as it was', async () => {
    const before = await text('/organizations/apg-az.ttl');
    const read = readPublicId(idOf('apg-az'));
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, (change) =>
      correctOrganization(change, typeof read === 'string' ? 0 : read.number, {
        slug: 'apg-baku',
        defaultName: '=cmd|A0',
        note: '</script>',
      }),
    );
    const moved = await get('/organizations/apg-az.csv');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/organizations/apg-baku.csv']);
    expect(await text('/organizations/apg-az.ttl?atRevision=1')).toBe(before);
    const rows = parse<Record<string, string>>(await text('/organizations/apg-baku.csv'), { columns: true });
    expect(new Set(rows.filter(({ member }) => member === 'apg-baku').map((row) => row['member_name']))).toEqual(new Set([`'=cmd|A0`]));
    const [json, turtle] = [await text('/organizations/apg-baku.jsonld'), await text('/organizations/apg-baku.ttl')];
    expect(lines(await triplesOfJsonLd(json))).toEqual(lines(triplesOfTurtle(turtle)));
  });
});

/** What `fetch` does not let one say. */
function rawGet(address: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${app.url}${address}`, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece)).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject).end();
  });
}
