import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { newIdNumber } from '@guildhall/storage';
import fc from 'fast-check';
import { type RunningApp, startApp } from '../../../test/support/running-app.js';
import { OrganizationKind } from './organization-kind.js';
import { organizationRows } from './organization-rows.js';

// Few words, so that many names are near one another, as those of the guilds of one city are.
const WORDS = ['guild', 'union', 'of', 'film', 'producers', 'directors', 'writers', 'vienna', 'wien', 'baku', 'ii', 'iii'];
const anyName = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
/** A name with letters missing and letters that changed places. */
const misspelt = fc
  .tuple(anyName, fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 3 }))
  .map(([name, slips]) =>
    slips.reduce((text, [at, swaps]) => {
      const [a, b] = [text.charAt(at), text.charAt(at + 1)];
      return text.slice(0, at) + (swaps ? b + a : b) + text.slice(at + 2);
    }, name),
  )
  .filter((text) => text.trim() !== '');

describe('a search', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, async (change) => {
      for (const [n, defaultName] of fc.sample(anyName, { seed: 1933, numRuns: 300 }).entries()) {
        const id = newIdNumber();
        const none = {
          language: null,
          acronym: null,
          city: null,
          website: null,
          note: null,
          identifiers: [],
          founded: null,
          dissolved: null,
        };
        const kind = n % 3 === 0 ? OrganizationKind.UNION : OrganizationKind.GUILD;
        const names =
          n % 5 === 0
            ? [{ text: `the ${defaultName}`, language: null, type: 'ALIAS', start: null, end: null, ongoing: false, sources: [] }]
            : [];
        const draft = { ...none, slug: `o-${n}`, kind, defaultName, names, countries: [], citations: [] };
        await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, organizationRows(id, draft as never));
      }
    });
  });
  afterAll(() => app.stop());

  it('shows on a page of the best what it shows first of all that it finds', async () => {
    const document = `query ($search: String!, $first: Int!, $kinds: [OrganizationKind!]) {
      best: organizations(search: $search, first: $first, filter: { kinds: $kinds }) { nodes { id } pageInfo { hasNextPage } }
      all: organizations(search: $search, first: 100, filter: { kinds: $kinds }) { totalCount nodes { id } }
    }`;
    const met = { pages: 0, full: 0, empty: 0 };
    const anyKinds = fc.option(fc.constantFrom(['GUILD'], ['UNION'], ['MUSEUM']), { nil: null, freq: 2 });
    await fc.assert(
      fc.asyncProperty(misspelt, fc.integer({ min: 1, max: 30 }), anyKinds, async (search, first, kinds) => {
        const { data, errors } = await app.query(document, { search, first, kinds });
        expect(errors).toBeUndefined();
        const { best, all } = data as Record<
          'best' | 'all',
          { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } }
        >;
        expect(best.nodes).toEqual(all.nodes.slice(0, first));
        expect(best.pageInfo.hasNextPage).toBe(all.totalCount > first);
        met.pages += 1;
        if (best.pageInfo.hasNextPage) met.full += 1;
        if (all.totalCount === 0) met.empty += 1;
      }),
      { numRuns: 150 },
    );
    expect(met.full).toBeGreaterThan(30);
    expect(met.pages - met.full - met.empty).toBeGreaterThan(5);
  });
});
