import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

// Computed from the packs by another program: a federation's members and countries on a day.
const [, ...rows] = readFileSync(path.resolve(import.meta.dirname, '../contract/expected.csv'), 'utf8')
  .trim()
  .split('\n');
const expected = rows.map((row) => {
  const [federation = '', day = '', ...counts] = row.split(',');
  const [membersCertain, membersPossible, countriesCertain, countriesPossible] = counts.map(Number);
  return {
    federation,
    day,
    members: { certain: membersCertain, possible: membersPossible },
    countries: { certain: countriesCertain, possible: countriesPossible },
  };
});
const federations = [...new Set(expected.map(({ federation }) => federation))];

interface Figures {
  members: { certain: number; possible: number };
  countries: { certain: number; possible: number };
}

describe('statistics of a day agree with what was computed apart', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLoadedApp();
  });
  afterAll(() => app.stop());

  it.each(federations)('%s', async (slug) => {
    const days = expected.filter(({ federation }) => federation === slug);
    const aliases = days.map(
      ({ day }, place) => `d${place}: statistics(asOf: "${day}") { members { certain possible } countries { certain possible } }`,
    );
    const { data, errors } = await app.query(`{ organization(by: { slug: "${slug}" }) { ${aliases.join(' ')} } }`);
    expect(errors).toBeUndefined();
    const organization = data?.['organization'] as Record<string, Figures>;
    const answered = days.map(({ federation, day }, place) => ({ federation, day, ...organization[`d${place}`] }));
    expect(answered).toEqual(days);
  });
});
