import { describe, expect, it } from '@jest/globals';
import { type Day, parseDate, periodSpans, spanHolds } from '@guildhall/time';
import fc from 'fast-check';
import { chooseName, effectiveNames, nameMayHold } from './names.js';
import { NameType, type StoredName } from './stored-name.js';

function name(text: string, values: Partial<StoredName> = {}): StoredName {
  return { text, language: null, type: NameType.OFFICIAL, start: null, end: null, ongoing: false, sources: [], ...values };
}

const { OFFICIAL, FORMER, TRANSLATION, ACRONYM, ALIAS } = NameType;

describe('all names of an organization', () => {
  const guild = { defaultName: 'Prodüserlər Gildiyası', language: 'az', acronym: 'APG', names: [], citations: [{ source: 7 }] };

  it('are the present official name and the acronym, on its own sources', () => {
    expect(effectiveNames(guild)).toEqual([
      name('Prodüserlər Gildiyası', { language: 'az', sources: [7] }),
      name('APG', { type: ACRONYM, sources: [7] }),
    ]);
  });

  it('are not doubled by a row that says more of one of them', () => {
    const dated = name('Prodüserlər Gildiyası', { language: 'az', start: '2019', ongoing: true });
    const names = [dated, name('APG', { type: ACRONYM, language: 'en' }), name('Producers Guild', { type: TRANSLATION, language: 'en' })];
    expect(effectiveNames({ ...guild, names })).toEqual(names);
  });

  it('are doubled by a row of the same text and another type', () => {
    const former = name('Prodüserlər Gildiyası', { type: FORMER });
    expect(effectiveNames({ ...guild, acronym: null, names: [former] }).map(({ type }) => type)).toEqual([OFFICIAL, FORMER]);
  });
});

describe('the name that is chosen', () => {
  const chosen = (names: readonly StoredName[], language: string | null, day: Day, own: string | null = 'az') =>
    chooseName(names, own, language, day).text;
  const own = name('Gildiya', { language: 'az' });
  const english = name('Guild', { language: 'en', type: TRANSLATION });
  const russian = name('Гильдия', { language: 'ru', type: TRANSLATION });

  it('is in the asked language, else in its own, else in English, else any', () => {
    const all = [russian, english, own];
    expect(chosen(all, 'ru', '2020-01-01')).toBe('Гильдия');
    expect(chosen(all, 'fr', '2020-01-01')).toBe('Gildiya');
    expect(chosen(all, null, '2020-01-01')).toBe('Gildiya');
    expect(chosen([russian, english], 'fr', '2020-01-01')).toBe('Guild');
    expect(chosen([russian], 'fr', '2020-01-01')).toBe('Гильдия');
  });

  it('may be in a near form of the asked language, the very form first', () => {
    const latin = name('Gildiya', { language: 'az-Latn' });
    const cyrillic = name('Ҝилдијасы', { language: 'az-Cyrl' });
    expect(chosen([english, cyrillic, latin], 'AZ-latn', '2020-01-01', 'en')).toBe('Gildiya');
    expect(chosen([english, cyrillic], 'az', '2020-01-01', 'en')).toBe('Ҝилдијасы');
  });

  it('is no acronym and no alias', () => {
    const names = [name('APG', { type: ACRONYM, language: 'en' }), name('The Guild', { type: ALIAS, language: 'en' }), own];
    expect(chosen(names, 'en', '2020-01-01')).toBe('Gildiya');
  });

  it('is one that surely holds before one that may', () => {
    const former = name('İttifaq', { language: 'az', type: FORMER, start: '1990', end: '2003' });
    expect(chosen([own, former], null, '1995-06-01')).toBe('İttifaq');
    expect(chosen([own, former], null, '1990-06-01')).toBe('Gildiya');
    expect(chosen([own, former], null, '2004-01-01')).toBe('Gildiya');
  });

  it('prefers language to certainty', () => {
    const sure = name('Union', { language: 'en', type: FORMER, start: '1990', end: '2003' });
    expect(chosen([own, sure], null, '1995-06-01')).toBe('Gildiya');
  });

  it('is official before former before a translation, then the one with the later start', () => {
    const at = (text: string, type: NameType, start: string | null) => name(text, { language: 'az', type, start });
    expect(chosen([at('c', TRANSLATION, null), at('b', FORMER, null), at('a', OFFICIAL, null)], null, '2020-01-01')).toBe('a');
    expect(chosen([at('c', TRANSLATION, null), at('b', FORMER, null)], null, '2020-01-01')).toBe('b');
    expect(chosen([at('old', OFFICIAL, '1990'), at('new', OFFICIAL, '2010')], null, '2005-01-01')).toBe('old');
    const possible = { language: 'az', end: '2030' };
    const early = name('early', { ...possible, start: '1990', end: '[2000..2030]' });
    const late = name('late', { ...possible, start: '1995', end: '[2000..2030]' });
    expect(chosen([early, late, name('whenever', possible)], null, '2015-01-01')).toBe('late');
  });

  it('is the nearest in time where none may hold', () => {
    const first = name('first', { language: 'az', start: '1950', end: '1960' });
    const second = name('second', { language: 'en', start: '1970', end: '1980' });
    expect(chosen([first, second], null, '1962-01-01')).toBe('first');
    expect(chosen([first, second], null, '1969-01-01')).toBe('second');
    expect(chosen([first, second], null, '1940-01-01')).toBe('first');
  });

  it('keeps to the order of the rows where nothing else tells', () => {
    expect(chosen([name('one'), name('two')], null, '2020-01-01', null)).toBe('one');
  });

  const written = fc.constantFrom(null, '1950', '1950-06-01', '196X', '1970~', '[1980..1990]', '[..1985]', '[1960..]');
  const anyName = fc.record({
    text: fc.uuid(),
    language: fc.constantFrom(null, 'az', 'en', 'ru', 'fr'),
    type: fc.constantFrom(OFFICIAL, FORMER, TRANSLATION, ACRONYM, ALIAS),
    start: written,
    end: written,
    ongoing: fc.constant(false),
    sources: fc.constant([]),
  });

  it('is for any names what the rule says, step by step', () => {
    const eligible = fc
      .array(anyName, { minLength: 1, maxLength: 6 })
      .filter((names) => names.some(({ type }) => type !== ACRONYM && type !== ALIAS));
    const day = fc.constantFrom('1940-01-01', '1950-07-01', '1965-01-01', '1985-12-31', '2020-01-01');
    const language = fc.constantFrom(null, 'az', 'en', 'ru', 'de');
    fc.assert(
      fc.property(eligible, day, language, fc.constantFrom('az', 'ru', 'tr'), (names, day, asked, own) => {
        expect(chooseName(names, own, asked, day)).toBe(byTheRule(names, own, asked, day));
      }),
    );
  });
});

/** The rule of DESIGN as it reads, filter after filter. */
function byTheRule(names: readonly StoredName[], own: string, asked: string | null, day: Day): StoredName {
  if (names.length === 1) return names[0]!;
  let left = names.filter(({ type }) => type === OFFICIAL || type === FORMER || type === TRANSLATION);
  const keep = (wanted: (name: StoredName) => boolean): void => {
    if (left.some(wanted)) left = left.filter(wanted);
  };
  const days = (day: Day): number => Date.parse(day) / 86_400_000;
  const away = (one: StoredName): number => {
    const { from, to } = spans(one).possible;
    if (from !== null && day < from) return days(from) - days(day);
    return to !== null && day > to ? days(day) - days(to) : 0;
  };
  const nearest = Math.min(...left.map(away));
  keep((one) => (nearest === 0 ? nameMayHold(one, day) : away(one) === nearest));
  const languages = [asked, own, 'en'].filter((language) => language !== null);
  const language = languages.find((tag) => left.some((one) => one.language === tag));
  if (language !== undefined) keep((one) => one.language === language);
  keep((one) => {
    const { certain } = spans(one);
    return certain !== null && spanHolds(certain, day);
  });
  keep(({ type }) => type === OFFICIAL);
  keep(({ type }) => type === FORMER);
  const bound = (one: StoredName, which: 'earliest' | 'latest'): string => (one.start === null ? '' : (parseDate(one.start)[which] ?? ''));
  for (const which of ['earliest', 'latest'] as const) {
    const latest = left
      .map((one) => bound(one, which))
      .sort()
      .at(-1);
    keep((one) => bound(one, which) === latest);
  }
  return left[0]!;
}

function spans({ start, end, ongoing }: StoredName): ReturnType<typeof periodSpans> {
  return periodSpans({ start: start === null ? null : parseDate(start), end: end === null ? null : parseDate(end), ongoing, attested: [] });
}
