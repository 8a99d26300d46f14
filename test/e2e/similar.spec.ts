import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { readPublicId } from '@guildhall/storage';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import type { RunningApp } from '../support/running-app.js';

interface Match {
  score: number;
  matchedName: string;
  reasons: string[];
  organization: { slug: string; countries: { code: string }[] };
}

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());

const ASK = `query ($name: String!, $country: CountryCode, $identifiers: [IdentifierInput!], $first: Int) {
  similarOrganizations(name: $name, country: $country, identifiers: $identifiers, first: $first) {
    score matchedName reasons organization { slug countries { code } }
  }
}`;

async function similar(variables: Record<string, unknown>): Promise<Match[]> {
  const { data, errors } = await app.query(ASK, variables);
  expect(errors).toBeUndefined();
  return data?.['similarOrganizations'] as Match[];
}

describe('organizations that may be the one about to be registered', () => {
  it.each([
    'Azerbaijan Producers Guild',
    'azerbaijan producers gild',
    'Azərbaycan Prodüserlər Gildiyası',
    'Гильдия продюсеров Азербайджана',
    'Azerbaycan Produserler Gildiyasi',
    'Gildiya prodyuserov Azerbaydzhana',
    'Гилдия продусеров Азербайджана',
    'APG',
    'АПГ',
  ])('%s is found, best first', async (name) => {
    const [best] = await similar({ name, country: 'AZ' });
    expect(best).toMatchObject({ organization: { slug: 'apg-az' } });
    expect(best!.reasons).toContain('It belongs to the same country: Azerbaijan.');
  });

  it('is explained by the name that is the same', async () => {
    const [best] = await similar({ name: 'azerbaijan  PRODUCERS guild', country: 'AZ' });
    expect(best).toMatchObject({ score: 0.99, matchedName: 'Azerbaijan Producers Guild' });
    expect(best!.reasons[0]).toBe('It bears the same name, “Azerbaijan Producers Guild”, in whatever script and spelling.');
  });

  it('is explained by initials, be it the name or the acronym that was asked', async () => {
    const byName = await similar({ name: 'Fabulous Institute of Artistic Party Films', first: 100 });
    const fiapf = byName.find(({ organization }) => organization.slug === 'fiapf');
    expect(fiapf).toMatchObject({ score: 0.54, matchedName: 'FIAPF' });
    expect(fiapf!.reasons).toContain('Its acronym “FIAPF” is made of the initials of the asked name.');

    const byAcronym = await similar({ name: 'ANDS' });
    expect(byAcronym.find(({ organization }) => organization.slug === 'ag-spielfilm-de')).toEqual({
      score: 0.54,
      matchedName: 'Arbeitsgemeinschaft Neuer Deutscher Spielfilmproduzenten',
      reasons: ['The initials of its name “Arbeitsgemeinschaft Neuer Deutscher Spielfilmproduzenten” make the asked acronym.'],
      organization: { slug: 'ag-spielfilm-de', countries: [{ code: 'DE' }] },
    });
  });

  it('comes by score, each organization once, the same name in its own country before namesakes', async () => {
    const all = await similar({ name: 'Film Producers Association', country: 'IN', first: 100 });
    const scores = all.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(10);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
    expect(new Set(all.map(({ organization }) => organization.slug)).size).toBe(all.length);
    for (const { organization, reasons } of all) {
      expect(reasons).not.toEqual([]);
      const shared = organization.countries.some(({ code }) => code === 'IN');
      expect(reasons.includes('It belongs to the same country: India.')).toBe(shared);
    }
    // The same again, without a country: who shares it lost what it gave, who has another got back what it took.
    const anywhere = new Map(
      (await similar({ name: 'Film Producers Association', first: 100 })).map((one) => [one.organization.slug, one]),
    );
    let compared = 0;
    for (const { organization, score } of all) {
      const other = anywhere.get(organization.slug);
      if (!other) continue;
      compared += 1;
      const shared = organization.countries.some(({ code }) => code === 'IN');
      if (shared) expect(score).toBeGreaterThan(other.score);
      else if (organization.countries.length > 0) expect(score).toBeLessThan(other.score);
      else expect(score).toBe(other.score);
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('is ten unless said, at most a hundred', async () => {
    const name = 'Film Producers Association';
    expect(await similar({ name })).toHaveLength(10);
    expect(await similar({ name, first: null })).toHaveLength(10);
    expect(await similar({ name, first: 3 })).toEqual((await similar({ name })).slice(0, 3));
    for (const first of [0, -1, 101]) {
      const { data, errors } = await app.query(ASK, { name, first });
      expect({ data, errors }).toMatchObject({
        data: { similarOrganizations: null },
        errors: [{ path: ['similarOrganizations'], extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });

  it('is nobody for a name of no letters, and a text that no database has is refused', async () => {
    for (const name of ['', ' ', '!!!', '.*']) expect(await similar({ name })).toEqual([]);
    expect(await similar({ name: 'Zzyzx Qqqwx' })).toEqual([]);
    for (const variables of [{ name: 'a\0b' }, { name: 'a', identifiers: [{ scheme: 'OTHER', value: 'a\0b' }] }]) {
      expect((await app.query(ASK, variables)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  // Last, since it records.
  it('is sure where an identifier is the same, whatever the name', async () => {
    const { data } = await app.query('{ organization(by: { slug: "fiapf" }) { id names { text } } }');
    const fiapf = data?.['organization'] as { id: string; names: { text: string }[] };
    const { number } = readPublicId(fiapf.id) as { number: number };
    const identifiers = [
      { scheme: 'WIKIDATA', value: 'Q1411155' },
      { scheme: 'OTHER', value: 'Register 7' },
    ];
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' }, message: 'Identifiers' }, (change) =>
      correctOrganization(change, number, { identifiers }),
    );
    const nobodyElse = { name: 'Zzyzx Qqqwx', country: 'AQ' };
    for (const value of ['Q1411155', 'https://www.wikidata.org/wiki/Q1411155']) {
      expect(await similar({ ...nobodyElse, identifiers: [{ scheme: 'WIKIDATA', value }] })).toMatchObject([
        {
          score: 1,
          matchedName: fiapf.names[0]!.text,
          reasons: ['It has the same identifier: WIKIDATA Q1411155.'],
          organization: { slug: 'fiapf' },
        },
      ]);
    }
    expect(await similar({ ...nobodyElse, identifiers: [{ scheme: 'OTHER', value: 'Q1411155' }] })).toEqual([]);
    expect(await similar({ name: '', identifiers })).toMatchObject([{ score: 1 }]);
    const [first, second] = await similar({ name: 'Azerbaijan Producers Guild', country: 'AZ', identifiers });
    expect([first!.organization.slug, second!.organization.slug]).toEqual(['fiapf', 'apg-az']);
    expect(second!.score).toBeLessThan(1);
  });
});
