import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { OrganizationKind, organizationRows } from '@guildhall/organizations';
import { newIdNumber, publicId } from '@guildhall/storage';
import { addDays } from '@guildhall/time';
import { type RunningApp, startApp } from '../../../../test/support/running-app.js';
import { MOST_TERMS } from './membership-event.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { MembershipEntity } from './membership.entity.js';
import { memberships } from './membership.kind.js';

// What lists and counts go by stands in an index, whose entries take 2,704 bytes at most: the longest lists that are taken must not be too long for it.
const COUNTRIES = Array.from({ length: 600 }, (_, n) => ['AZ', 'GE', 'TR', 'FR', 'DE', 'JP', 'US', 'BR', 'SUHH'][(n * n) % 9] as string);

describe('a membership with the longest lists that are taken', () => {
  let app: RunningApp;
  const [member, federation] = [newIdNumber(), newIdNumber()];

  beforeAll(async () => {
    app = await startApp();
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, async (change) => {
      for (const [id, defaultName] of [
        [member, '映画製作者組合'.repeat(71).slice(0, 500)],
        [federation, 'A federation'],
      ] as const) {
        const none = { language: null, acronym: null, city: null, website: null, note: null, names: [], identifiers: [], citations: [] };
        const draft = {
          ...none,
          slug: `o-${id}`,
          kind: OrganizationKind.GUILD,
          defaultName,
          countries: COUNTRIES,
          founded: null,
          dissolved: null,
        };
        await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, organizationRows(id, draft));
      }
      const terms = Array.from({ length: MOST_TERMS }, (_, n) => {
        const start = addDays('1950-01-01', n * n * 3);
        const category = n % 2 === 0 ? MembershipCategory.FULL : MembershipCategory.OBSERVER;
        const attestations = Array.from({ length: 3 }, () => ({ id: newIdNumber(), on: start, source: null }));
        const ongoing = n === MOST_TERMS - 1;
        return {
          category,
          standing: MembershipStanding.ACTIVE,
          start,
          end: null,
          ongoing,
          announcedOn: null,
          attestations,
          citations: [],
          note: null,
        };
      });
      const draft = { key: 'long', memberId: member, federationId: federation, countries: COUNTRIES, terms };
      expect(memberships.check(draft)).toEqual([]);
      const id = newIdNumber();
      const row = { ...memberships.derive(draft), id };
      await change.stage({ kind: 'CREATED', recordType: 'Membership', id, replaces: null }, [{ entity: MembershipEntity, row }]);
    });
  });
  afterAll(() => app.stop());

  it('is recorded, listed and counted: on the days of a term of a category that counts, and on no others', async () => {
    const { data, errors } = await app.query(
      `query ($id: ID!) { federation(by: { id: $id }) {
        full: statistics(asOf: "1950-01-02") { ...figures } observer: statistics(asOf: "1950-01-05") { ...figures }
        members(asOf: "1950-01-05") { nodes { category countries { code } } }
        events(during: { from: "1950-01-01", to: "1950-01-13" }) { totalCount }
      } }
      fragment figures on FederationStatistics {
        members { certain possible } countries { possible } byCategory { category members { possible } } attestedWithinYear
        series(from: "1950-01-02", to: "1950-01-02") { members { certain } joined { certain } }
      }`,
      { id: publicId('org', federation) },
    );
    expect(errors).toBeUndefined();
    const series = [{ members: { certain: 1 }, joined: { certain: 1 } }];
    expect(data).toEqual({
      federation: {
        full: {
          members: { certain: 1, possible: 1 },
          countries: { possible: new Set(COUNTRIES).size },
          byCategory: [{ category: 'FULL', members: { possible: 1 } }],
          attestedWithinYear: 1,
          series,
        },
        observer: {
          members: { certain: 0, possible: 0 },
          countries: { possible: 0 },
          byCategory: [{ category: 'OBSERVER', members: { possible: 1 } }],
          attestedWithinYear: 0,
          series,
        },
        members: { nodes: [{ category: 'OBSERVER', countries: COUNTRIES.map((code) => ({ code })) }] },
        events: { totalCount: 3 },
      },
    });
  });
});
