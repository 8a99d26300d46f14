import { describe, expect, it } from '@jest/globals';
import { dateText, type Language, parseDate, periodText, textLanguage } from '../index.js';

const LANGUAGES = ['en', 'ru', 'az', 'fr'] as const;

describe('a date for people', () => {
  it.each([
    ['2026-01-01', '1 January 2026', '1 января 2026 года', '1 yanvar 2026-cı il', '1er janvier 2026'],
    ['2001-05', 'May 2001', 'май 2001 года', '2001-ci ilin may ayı', 'mai 2001'],
    ['1933', '1933', '1933 год', '1933-cü il', '1933'],
    ['199X', 'the 1990s', '1990-е годы', '1990-cı illər', 'années 1990'],
    ['190X', 'between 1900 and 1909', '1900–1909 годы', '1900–1909-cu illər', 'années 1900–1909'],
    ['19XX', 'the 20th century', 'XX век', 'XX əsr', 'XXe siècle'],
    ['20XX', 'the 21st century', 'XXI век', 'XXI əsr', 'XXIe siècle'],
    ['00XX', 'the 1st century', 'I век', 'I əsr', 'Ier siècle'],
    ['12XX', 'the 13th century', 'XIII век', 'XIII əsr', 'XIIIe siècle'],
    ['0098', 'AD 98', '98 год', '98-ci il', 'l’an 98'],
    ['1998~', 'about 1998', 'около 1998 года', 'təxminən 1998-ci il', 'vers 1998'],
    ['1998?', 'possibly 1998', 'предположительно 1998 год', 'ehtimalən 1998-ci il', 'peut-être 1998'],
    ['1998%', 'possibly about 1998', 'предположительно около 1998 года', 'ehtimalən təxminən 1998-ci il', 'peut-être vers 1998'],
    ['2011-05~', 'about May 2011', 'около мая 2011 года', 'təxminən 2011-ci ilin may ayı', 'vers mai 2011'],
    [
      '2020-03-12?',
      'possibly 12 March 2020',
      'предположительно 12 марта 2020 года',
      'ehtimalən 12 mart 2020-ci il',
      'peut-être le 12 mars 2020',
    ],
    ['[..2004]', 'by 2004', 'к 2004 году', 'ən geci 2004-cü ildə', 'au plus tard en 2004'],
    ['[..2004-08]', 'by August 2004', 'к августу 2004 года', 'ən geci 2004-cü ilin avqust ayında', 'au plus tard en août 2004'],
    ['[..2026-03-11]', 'by 11 March 2026', 'к 11 марта 2026 года', 'ən geci 11 mart 2026-cı ildə', 'au plus tard le 11 mars 2026'],
    ['[..199X]', 'by the 1990s', 'к 1990-м годам', 'ən geci 1990-cı illərdə', 'au plus tard dans les années 1990'],
    ['[..19XX]', 'by the 20th century', 'к XX веку', 'ən geci XX əsrdə', 'au plus tard au XXe siècle'],
    ['[2000..]', 'from 2000 on', 'не ранее 2000 года', 'ən tezi 2000-ci ildə', 'au plus tôt en 2000'],
    ['[0001..]', 'date not known', 'дата неизвестна', 'tarixi məlum deyil', 'date inconnue'],
    ['[2003..2006]', 'between 2003 and 2006', 'между 2003 и 2006', '2003-cü il ilə 2006-cı il arasında', 'entre 2003 et 2006'],
    [
      '[2007-04..2024-09]',
      'between April 2007 and September 2024',
      'между апрелем 2007 года и сентябрём 2024 года',
      '2007-ci ilin aprel ayı ilə 2024-cü ilin sentyabr ayı arasında',
      'entre avril 2007 et septembre 2024',
    ],
    [
      '[2001-11-21..2008]',
      'between 21 November 2001 and 2008',
      'между 21 ноября 2001 года и 2008 годом',
      '21 noyabr 2001-ci il ilə 2008-ci il arasında',
      'entre le 21 novembre 2001 et 2008',
    ],
    [
      '[198X..199X]',
      'between the 1980s and the 1990s',
      'между 1980-ми годами и 1990-ми годами',
      '1980-ci illər ilə 1990-cı illər arasında',
      'entre les années 1980 et les années 1990',
    ],
    ['[2003,2005]', '2003 or 2005', '2003 год или 2005 год', '2003-cü il və ya 2005-ci il', '2003 ou 2005'],
    [
      '[..1999,2001,2003..]',
      'by 1999, 2001 or from 2003 on',
      'к 1999 году, 2001 год или не ранее 2003 года',
      'ən geci 1999-cu ildə, 2001-ci il və ya ən tezi 2003-cü ildə',
      'au plus tard en 1999, 2001 ou au plus tôt en 2003',
    ],
    ['[2003]', '2003', '2003 год', '2003-cü il', '2003'],
    ['[2003..2003]', '2003', '2003 год', '2003-cü il', '2003'],
  ])('%s: %s · %s · %s · %s', (edtf, ...texts) => {
    expect(LANGUAGES.map((language) => dateText(parseDate(edtf), language))).toEqual(texts);
  });

  it.each([
    ['01', 'январь', 'январю', 'январём'],
    ['02', 'февраль', 'февралю', 'февралём'],
    ['03', 'март', 'марту', 'мартом'],
    ['04', 'апрель', 'апрелю', 'апрелем'],
    ['05', 'май', 'маю', 'маем'],
    ['06', 'июнь', 'июню', 'июнем'],
    ['07', 'июль', 'июлю', 'июлем'],
    ['08', 'август', 'августу', 'августом'],
    ['09', 'сентябрь', 'сентябрю', 'сентябрём'],
    ['10', 'октябрь', 'октябрю', 'октябрём'],
    ['11', 'ноябрь', 'ноябрю', 'ноябрём'],
    ['12', 'декабрь', 'декабрю', 'декабрём'],
  ])('in Russian month %s is %s, %s, %s', (month, nominative, dative, instrumental) => {
    expect(dateText(parseDate(`2001-${month}`), 'ru')).toBe(`${nominative} 2001 года`);
    expect(dateText(parseDate(`[..2001-${month}]`), 'ru')).toBe(`к ${dative} 2001 года`);
    expect(dateText(parseDate(`[2001-${month}..2002]`), 'ru')).toBe(`между ${instrumental} 2001 года и 2002 годом`);
  });

  it('joins the ordinal ending that an Azerbaijani year’s last word asks for', () => {
    const endings = {
      ...{ 2001: 'ci', 2002: 'ci', 2003: 'cü', 2004: 'cü', 2005: 'ci', 2006: 'cı', 2007: 'ci', 2008: 'ci', 2009: 'cu' },
      ...{ 1910: 'cu', 1920: 'ci', 1930: 'cu', 1940: 'cı', 1950: 'ci', 1960: 'cı', 1970: 'ci', 1980: 'ci', 1990: 'cı' },
      ...{ 1900: 'cü', 1000: 'ci', 2000: 'ci' },
    };
    for (const [year, ending] of Object.entries(endings)) {
      expect(dateText(parseDate(year), 'az')).toBe(`${year}-${ending} il`);
    }
  });
});

function texts(edtf: string): string[] {
  const [start = '', end = ''] = edtf.split('/');
  const date = (text: string) => (text === '' || text === '..' ? null : parseDate(text));
  return LANGUAGES.map((language: Language) => periodText(date(start), date(end), end === '..', language));
}

describe('a period for people', () => {
  it.each([
    ['2001/2003', 'from 2001 to 2003', 'с 2001 года по 2003 год', '2001-ci ildən 2003-cü ilədək', 'de 2001 à 2003'],
    [
      '1998~/2003-04?',
      'from about 1998 to possibly April 2003',
      'примерно с 1998 года предположительно по апрель 2003 года',
      'təxminən 1998-ci ildən ehtimalən 2003-cü ilin aprel ayınadək',
      'de 1998 environ à avril 2003 (peut-être)',
    ],
    [
      '2001-10/2003-05-02',
      'from October 2001 to 2 May 2003',
      'с октября 2001 года по 2 мая 2003 года',
      '2001-ci ilin oktyabr ayından 2 may 2003-cü ilədək',
      'd’octobre 2001 au 2 mai 2003',
    ],
    [
      '19XX/202X',
      'from the 20th century to the 2020s',
      'с XX века по 2020-е годы',
      'XX əsrdən 2020-ci illərədək',
      'du XXe siècle aux années 2020',
    ],
    ['2003/2003', '2003', '2003 год', '2003-cü il', '2003'],
    ['2026-01-01/..', 'from 1 January 2026 on', 'с 1 января 2026 года', '1 yanvar 2026-cı ildən etibarən', 'à partir du 1er janvier 2026'],
    ['2026-01-02/..', 'from 2 January 2026 on', 'со 2 января 2026 года', '2 yanvar 2026-cı ildən etibarən', 'à partir du 2 janvier 2026'],
    ['199X/..', 'from the 1990s on', 'с 1990-х годов', '1990-cı illərdən etibarən', 'à partir des années 1990'],
    [
      '2001/',
      'from 2001, end not recorded',
      'с 2001 года, окончание не указано',
      '2001-ci ildən, sonu qeyd olunmayıb',
      'à partir de 2001, fin non renseignée',
    ],
    ['/2003', 'until 2003', 'по 2003 год', '2003-cü ilədək', 'jusqu’en 2003'],
    ['/2003-05-17', 'until 17 May 2003', 'по 17 мая 2003 года', '17 may 2003-cü ilədək', 'jusqu’au 17 mai 2003'],
    ['/', 'dates not recorded', 'даты не указаны', 'tarixlər qeyd olunmayıb', 'dates non renseignées'],
    [
      '/..',
      'ongoing, start not recorded',
      'продолжается, начало не указано',
      'davam edir, başlanğıcı qeyd olunmayıb',
      'en cours, début non renseigné',
    ],
    [
      '[..2004]/[2006..2008]',
      'start: by 2004; end: between 2006 and 2008',
      'начало: к 2004 году; окончание: между 2006 и 2008',
      'başlanğıcı: ən geci 2004-cü ildə; sonu: 2006-cı il ilə 2008-ci il arasında',
      'début : au plus tard en 2004 ; fin : entre 2006 et 2008',
    ],
    [
      '[..2004]/..',
      'start: by 2004; ongoing',
      'начало: к 2004 году; продолжается',
      'başlanğıcı: ən geci 2004-cü ildə; davam edir',
      'début : au plus tard en 2004 ; en cours',
    ],
    [
      '/[2006..]',
      'start: not recorded; end: from 2006 on',
      'начало: не указано; окончание: не ранее 2006 года',
      'başlanğıcı: qeyd olunmayıb; sonu: ən tezi 2006-cı ildə',
      'début : non renseigné ; fin : au plus tôt en 2006',
    ],
  ])('%s: %s · %s · %s · %s', (edtf, ...expected) => {
    expect(texts(edtf)).toEqual(expected);
  });
});

describe('the language of a text', () => {
  it.each([
    ['en', 'en'],
    ['az-Latn', 'az'],
    ['RU', 'ru'],
    ['fr-CA', 'fr'],
    ['tr', 'en'],
    ['rue', 'en'],
  ])('for the tag %s is %s', (tag, language) => {
    expect(textLanguage(tag)).toBe(language);
  });
});
