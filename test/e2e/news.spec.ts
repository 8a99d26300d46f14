import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

interface Named {
  slug: string;
}
interface Page<T> {
  nodes: T[];
  edges: { certainty: string | null; category: string; node: T }[];
}

describe('the Azerbaijan Producers Guild becomes a member of FIAPF', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLoadedApp();
  });
  afterAll(() => app.stop());

  async function ask<T>(document: string): Promise<T> {
    const { data, errors } = await app.query(document);
    expect(errors).toBeUndefined();
    return data as T;
  }

  const members = (day: string): string => `members(asOf: "${day}", first: 100) {
    edges { certainty category node { member { slug } citations { source { title url } } } }
  }`;

  it('is among the members on New Year’s Day 2026, with the sources that say so, and not on the day before', async () => {
    type Membership = { member: Named; citations: { source: { title: string; url: string | null } }[] };
    const { federation } = await ask<{ federation: { before: Page<Membership>; after: Page<Membership> } }>(
      `{ federation(by: { slug: "fiapf" }) { before: ${members('2025-12-31')} after: ${members('2026-01-01')} } }`,
    );
    const apg = ({ edges }: Page<Membership>): Page<Membership>['edges'] => edges.filter(({ node }) => node.member.slug === 'apg-az');
    expect(apg(federation.before)).toEqual([]);
    expect(federation.after.edges).toHaveLength(federation.before.edges.length + 1);
    const [edge] = apg(federation.after);
    expect(edge).toMatchObject({ certainty: 'CERTAIN', category: 'FULL' });
    expect(edge?.node.citations).toHaveLength(4);
    expect(edge?.node.citations.every(({ source }) => source.title !== '' && source.url !== null)).toBe(true);
  });

  it('was announced on 2025-12-11 and takes effect on 2026-01-01, which are two dates', async () => {
    const { organization } = await ask<{ organization: { memberships: { nodes: unknown[] } } }>(`{
      organization(by: { acronym: "APG" }) {
        memberships(during: {}) {
          nodes {
            federation { slug }
            category
            announcedOn { edtf text(language: "ru") }
            period { edtf ongoing start { text } certain { from to } possible { from to } }
          }
        }
      }
    }`);
    expect(organization.memberships.nodes).toEqual([
      {
        federation: { slug: 'fiapf' },
        category: 'FULL',
        announcedOn: { edtf: '2025-12-11', text: '11 декабря 2025 года' },
        period: {
          edtf: '2026-01-01/..',
          ongoing: true,
          start: { text: '1 January 2026' },
          certain: { from: '2026-01-01', to: null },
          possible: { from: '2026-01-01', to: null },
        },
      },
    ]);
  });

  it('bears its names in Azerbaijani, Russian and English', async () => {
    const { organization } = await ask<{ organization: object }>(
      '{ organization(by: { slug: "apg-az" }) { name az: name(language: "az") ru: name(language: "ru") en: name(language: "en") countries { code name(language: "az") } } }',
    );
    expect(organization).toEqual({
      name: 'Azərbaycan Prodüserlər Gildiyası',
      az: 'Azərbaycan Prodüserlər Gildiyası',
      ru: 'Гильдия продюсеров Азербайджана',
      en: 'Azerbaijan Producers Guild',
      countries: [{ code: 'AZ', name: 'Azərbaycan' }],
    });
  });

  it.each(['Azərbaycan Prodüserlər Gildiyası', 'Гильдия продюсеров Азербайджана', 'azerbaijan producers gild', 'APG'])(
    'is found first by %s',
    async (search) => {
      const { data, errors } = await app.query('query ($search: String) { organizations(search: $search, first: 3) { nodes { slug } } }', {
        search,
      });
      expect(errors).toBeUndefined();
      expect((data?.['organizations'] as { nodes: Named[] }).nodes[0]?.slug).toBe('apg-az');
    },
  );

  it('has Mushfig Hatamov as its chairman on the day of the news', async () => {
    const { organization } = await ask<{ organization: { offices: unknown[] } }>(
      '{ organization(by: { slug: "apg-az" }) { offices(asOf: "2025-12-11") { title certainty person { name } } } }',
    );
    expect(organization.offices).toContainEqual({ title: 'Chairman', certainty: 'CERTAIN', person: { name: 'Mushfig Hatamov' } });
  });

  it('joins a federation founded in 1933, whose stated 38 members from 31 countries stand beside what is counted', async () => {
    type Figure = { measure: string; value: number; statedOn: { edtf: string }; counted: object | null; agreement: string | null };
    const { federation } = await ask<{ federation: { founded: object; statedFigures: Figure[] } }>(`{
      federation(by: { slug: "fiapf" }) {
        founded { edtf precision }
        statedFigures(measures: [MEMBERS, COUNTRIES], during: { from: "2025-12-01" }) {
          measure value statedOn { edtf } counted { certain possible } agreement
        }
      }
    }`);
    expect(federation.founded).toEqual({ edtf: '1933', precision: 'YEAR' });
    const ofTheNews = federation.statedFigures.filter(({ statedOn }) => statedOn.edtf === '2025-12-12');
    expect(ofTheNews).toEqual([
      { measure: 'COUNTRIES', value: 31, statedOn: { edtf: '2025-12-12' }, counted: { certain: 6, possible: 10 }, agreement: 'BELOW' },
      { measure: 'MEMBERS', value: 38, statedOn: { edtf: '2025-12-12' }, counted: { certain: 8, possible: 13 }, agreement: 'BELOW' },
    ]);
  });

  it('joins a federation that accredits Cannes, Berlin and Venice on that day', async () => {
    type Accreditation = { festival: Named; category: string };
    const { federation } = await ask<{ federation: { accreditations: Page<Accreditation> } }>(
      '{ federation(by: { slug: "fiapf" }) { accreditations(asOf: "2026-01-01", first: 100) { edges { certainty node { festival { slug } category } } } } }',
    );
    const slugs = federation.accreditations.edges
      .filter(({ node }) => node.category === 'COMPETITIVE')
      .map(({ node }) => node.festival.slug);
    expect(slugs).toEqual(expect.arrayContaining(['berlin-iff', 'cannes-ff', 'venice-ff']));
  });

  it('is not known to a registry that is asked as known before the record', async () => {
    const document = `query ($known: DateTime, $revision: Int) {
      byInstant: organization(by: { slug: "apg-az" }, asKnownAt: $known) { slug }
      byRevision: organization(by: { slug: "apg-az" }, atRevision: 0) { slug }
      now: organization(by: { slug: "apg-az" }, atRevision: $revision) { slug }
    }`;
    const { data, errors } = await app.query(document, { known: '2025-12-10T00:00:00Z', revision: 1 });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ byInstant: null, byRevision: null, now: { slug: 'apg-az' } });
  });
});
