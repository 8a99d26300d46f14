import { describe, expect, it } from '@jest/globals';
import { toColumns } from '@guildhall/storage';
import { normalizedIdentifier, refuseIdentifier } from './identifier.js';
import { OrganizationEntity, OrganizationIdentifierEntity, OrganizationSearchEntity } from './organization.entity.js';
import { checkOrganization, type OrganizationDraft } from './organization-draft.js';
import { OrganizationKind } from './organization-kind.js';
import { organizationDraft, organizationRows } from './organization-rows.js';
import { NameType, type StoredName } from './stored-name.js';

const guild: OrganizationDraft = {
  slug: 'apg-az',
  kind: OrganizationKind.GUILD,
  defaultName: 'Azərbaycan Prodüserlər Gildiyası',
  language: 'az',
  acronym: 'APG',
  countries: ['AZ', 'SUHH'],
  city: 'Bakı',
  founded: '2019~',
  dissolved: null,
  website: 'https://apg.az/',
  note: 'One line.\nAnother.',
  names: [],
  identifiers: [{ scheme: 'ISNI', value: '0000 0001 2103 2683' }],
  citations: [{ source: 1 }, { source: 2, locator: 'page 4' }],
};
const name: StoredName = {
  text: 'Producers Guild',
  language: 'en',
  type: NameType.TRANSLATION,
  start: null,
  end: null,
  ongoing: false,
  sources: [2, 3],
};

const codes = (changes: Partial<OrganizationDraft>): string[] =>
  checkOrganization({ ...guild, ...changes }).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('an organization', () => {
  it('is taken as the packs write it', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<OrganizationDraft>]>([
    ['slug SLUG_INVALID', { slug: 'APG--az' }],
    ['slug SLUG_INVALID', { slug: 'a'.repeat(101) }],
    ['slug CELL_REQUIRED', { slug: '' }],
    ['defaultName CELL_REQUIRED', { defaultName: '  ' }],
    ['defaultName CELL_TOO_LONG', { defaultName: 'a'.repeat(501) }],
    ['defaultName VALUE_UNKNOWN', { defaultName: 'Guild\u0007' }],
    ['defaultName VALUE_UNKNOWN', { defaultName: 'Guild\nof Baku' }],
    ['defaultName VALUE_UNKNOWN', { defaultName: 'half a letter \uD83C' }],
    ['note VALUE_UNKNOWN', { note: 'one\r\ntwo' }],
    ['note CELL_TOO_LONG', { note: 'a'.repeat(10_001) }],
    ['language LANGUAGE_INVALID', { language: 'a' }],
    ['language LANGUAGE_INVALID', { language: 'az_Latn' }],
    ['countries.1 COUNTRY_UNKNOWN', { countries: ['AZ', 'az'] }],
    ['founded DATE_INVALID', { founded: '2019-02-30' }],
    ['dissolved PERIOD_INVALID', { founded: '2019', dissolved: '2017' }],
    ['website URL_INVALID', { website: 'apg.az' }],
    ['website URL_INVALID', { website: 'javascript:alert(1)' }],
    ['website URL_INVALID', { website: 'https://apg.az/a b' }],
    ['website CELL_TOO_LONG', { website: `https://apg.az/${'a'.repeat(2_000)}` }],
    ['names.0.end PERIOD_INVALID', { names: [{ ...name, start: '2010', end: '2009' }] }],
    ['names.0.start DATE_INVALID', { names: [{ ...name, start: 'long ago' }] }],
    ['names.1.text DUPLICATE_ROW', { names: [name, { ...name, end: '2020' }] }],
    ['identifiers.0.value IDENTIFIER_INVALID', { identifiers: [{ scheme: 'WIKIDATA', value: '42' }] }],
    ['citations.0.locator CELL_TOO_LONG', { citations: [{ source: 1, locator: 'a'.repeat(10_001) }] }],
  ])('is refused with %s', (problem, changes) => {
    expect(codes(changes)).toEqual([problem]);
  });

  it('may bear a name again from another day, or in another language', () => {
    expect(codes({ names: [name, { ...name, start: '2010' }, { ...name, language: 'en-GB' }] })).toEqual([]);
  });

  it.each(['CS', 'SU', 'YU', 'DD'])('is told what the former code %s may mean', (code) => {
    const [violation] = checkOrganization({ ...guild, countries: [code] });
    expect(violation?.message).toMatch(new RegExp(`write what is meant: ${code}[A-Z]{2}( or ${code}[A-Z]{2})*\\.$`));
  });

  it('has every problem found at once', () => {
    expect(codes({ slug: '', founded: 'x', names: [{ ...name, text: '' }] })).toHaveLength(3);
  });
});

describe('the rows of an organization', () => {
  const rows = organizationRows(7, { ...guild, names: [name] });
  const of = (entity: unknown): object[] => rows.filter((staged) => staged.entity === entity).map(({ row }) => row);

  it('give back what was written, with identifiers in their normal form', () => {
    const [main] = of(OrganizationEntity);
    const identifiers = of(OrganizationIdentifierEntity) as OrganizationIdentifierEntity[];
    expect(organizationDraft(main as OrganizationEntity, identifiers)).toEqual({
      ...guild,
      names: [name],
      identifiers: [{ scheme: 'ISNI', value: '0000000121032683' }],
    });
  });

  it('hold the bounds of its lifetime and every source once', () => {
    expect(of(OrganizationEntity)).toEqual([
      expect.objectContaining({ foundedEarliest: '2018-01-01', foundedLatest: '2020-12-31', dissolvedLatest: null, sources: [1, 2, 3] }),
    ]);
  });

  it('find it by each of its names', () => {
    const keys = of(OrganizationSearchEntity).map((row) => toColumns(OrganizationSearchEntity, row)['key']);
    expect(keys).toEqual(['azerbaycan produserler gildiyasi', 'apg', 'producers guild']);
  });
});

describe('an identifier', () => {
  it.each([
    ['WIKIDATA', 'Q672', 'Q672'],
    ['WIKIDATA', 'https://www.wikidata.org/wiki/Q672', 'Q672'],
    ['ISNI', '0000 0001 2103 2683', '0000000121032683'],
    ['ISNI', '000000012146438X', '000000012146438X'],
    ['ROR', 'https://ror.org/05gq02987', '05gq02987'],
    ['ROR', '03yrm5c26', '03yrm5c26'],
    ['LEI', '5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
    ['VIAF', '139150838', '139150838'],
    ['EIDR_PARTY', '10.5237/9241-6dd5', '10.5237/9241-6DD5'],
    ['OTHER', 'gtaa:123', 'gtaa:123'],
  ])('%s %s is taken, as %s', (scheme, value, normal) => {
    expect(refuseIdentifier(scheme, value)).toBeNull();
    expect(normalizedIdentifier(scheme, value)).toBe(normal);
    expect(normalizedIdentifier(scheme, normal)).toBe(normal);
  });

  it.each([
    ['WIKIDATA', 'P42', 'Q and a number'],
    ['ISNI', '0000 0001 2103 2684', 'check digit'],
    ['ISNI', '0001', '16 digits'],
    ['ROR', '05gq02986', 'checksum'],
    ['ROR', '15gq02987', 'a ROR identifier is 0'],
    ['LEI', '5493001KJTIIGC8Y1R13', 'checksum'],
    ['VIAF', '12-3', 'a number'],
    ['EIDR_PARTY', '10.5240/9241-6DD5', '10.5237'],
    ['OTHER', ' ', 'missing'],
    ['OTHER', 'a'.repeat(201), 'at most 200'],
    ['GRID', 'grid.1', 'none of the schemes'],
  ])('%s %s is refused with a sentence', (scheme, value, sentence) => {
    expect(refuseIdentifier(scheme, value)?.message).toContain(sentence);
  });

  it('with one wrong digit is noticed wherever there is a checksum', () => {
    for (const [scheme, value] of [
      ['ISNI', '0000000121032683'],
      ['ROR', '05gq02987'],
      ['LEI', '5493001KJTIIGC8Y1R12'],
    ] as const) {
      for (let place = 1; place < value.length; place += 1) {
        // A digit in the place of a letter makes a LEI's number shorter, which its checksum may miss.
        if (!/\d/.test(value.charAt(place))) continue;
        for (const digit of '0123456789') {
          const changed = value.slice(0, place) + digit + value.slice(place + 1);
          expect({ changed, taken: refuseIdentifier(scheme, changed) === null }).toEqual({ changed, taken: changed === value });
        }
      }
    }
  });
});
