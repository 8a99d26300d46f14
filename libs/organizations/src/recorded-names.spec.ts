import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, parseDate } from '@guildhall/time';
import fc from 'fast-check';
import { chooseName, effectiveNames } from './names.js';
import { checkOrganization, type OrganizationDraft } from './organization-draft.js';
import { OrganizationKind } from './organization-kind.js';
import type { NameInput } from './name.input.js';
import { chosenNames, namesFollowing, namesOf, namesOver, recordedNames } from './recorded-names.js';
import { renamedOrganization } from './renamed-organization.js';
import { NameType, type StoredName } from './stored-name.js';

const TODAY = '2026-11-26';
const CITED = [{ source: 7, locator: 'p. 1' }, { source: 8 }, { source: 7, locator: 'p. 2' }];

const day = fc.integer({ min: 0, max: 20_000 }).map((n): Day => addDays('1980-01-01', n));
const date = fc.oneof(day, fc.constantFrom('1990', '200X', '1998~', '[..2004]', '[2003..2006]'));
const name = fc.record({
  text: fc.constantFrom('Film Guild', 'Гильдия', 'Kino', 'FG'),
  language: fc.constantFrom(null, 'en', 'az', 'az-Latn', 'ru'),
  type: fc.constantFrom(...Object.values(NameType)),
  start: fc.option(date, { nil: null }),
  end: fc.option(date, { nil: null }),
  ongoing: fc.constantFrom(undefined, null, false, true),
});
const names = fc
  .uniqueArray(name, {
    minLength: 1,
    maxLength: 8,
    selector: ({ text, language, type, start }) => JSON.stringify([text, language, type, start]),
  })
  .filter((all) => all.some(({ type }) => type === NameType.OFFICIAL));

function draftOf(all: readonly StoredName[]): OrganizationDraft {
  const nothing = { countries: [], city: null, founded: null, dissolved: null, website: null, note: null, identifiers: [] };
  return {
    ...{ slug: 'a', kind: OrganizationKind.GUILD, ...nothing, citations: CITED },
    ...recordedNames(all, chosenNames(all, TODAY), CITED),
  };
}

const sorted = (all: readonly StoredName[]): string[] =>
  all
    .map(({ text, language, type, start, end, ongoing, sources }) =>
      JSON.stringify([text, language, type, start, end, ongoing, [...new Set(sources)]]),
    )
    .sort();

describe('the names of an input', () => {
  it('are all given back by the record, each once', () => {
    fc.assert(
      fc.property(names, (inputs) => {
        const all = namesOf(inputs, [7, 8]);
        const draft = draftOf(all);
        expect(sorted(effectiveNames(draft))).toEqual(sorted(all));
        expect(
          all.some(({ type, text, language }) => type === NameType.OFFICIAL && text === draft.defaultName && language === draft.language),
        ).toBe(true);
      }),
    );
  });

  it('make the same record when what the record gives is said again', () => {
    fc.assert(
      fc.property(names, (inputs) => {
        const draft = draftOf(namesOf(inputs, [7, 8]));
        const again = namesOver(effectiveNames(draft), effectiveNames(draft), [9]);
        expect(recordedNames(again, chosenNames(again, TODAY, draft), CITED)).toEqual(
          recordedNames(effectiveNames(draft), chosenNames(effectiveNames(draft), TODAY, draft), CITED),
        );
      }),
    );
  });

  it.each<[string, Partial<StoredName>[], string, string | null]>([
    [
      'the one borne today',
      [
        { text: 'A', end: '2000' },
        { text: 'B', start: '2001' },
      ],
      'B',
      null,
    ],
    ['the one surely borne today', [{ text: 'A' }, { text: 'B', start: '1990', ongoing: true }, { text: 'C', start: '2020' }], 'B', null],
    ['the one taken later', [{ text: 'A', start: '1990' }, { text: 'B', start: '2001' }, { text: 'C' }], 'B', null],
    [
      'the one given first',
      [{ text: 'A' }, { text: 'B' }, { text: 'X', type: NameType.ACRONYM }, { text: 'Y', type: NameType.ACRONYM }],
      'A',
      'X',
    ],
    [
      'an acronym that is borne',
      [{ text: 'A' }, { text: 'X', type: NameType.ACRONYM, end: '1990' }, { text: 'Y', type: NameType.ACRONYM }],
      'A',
      'Y',
    ],
    ['no acronym that was', [{ text: 'A' }, { text: 'X', type: NameType.ACRONYM, end: '1990' }], 'A', null],
    [
      'the nearest where none is borne',
      [
        { text: 'A', end: '1990' },
        { text: 'B', end: '2000' },
      ],
      'B',
      null,
    ],
  ])('give lists %s', (_which, some, official, acronym) => {
    const all = some.map((one): StoredName => ({
      text: '',
      language: null,
      type: NameType.OFFICIAL,
      start: null,
      end: null,
      ongoing: false,
      sources: [],
      ...one,
    }));
    const chosen = chosenNames(all, TODAY);
    expect([chosen.official.text, chosen.acronym?.text ?? null]).toEqual([official, acronym]);
  });

  it('keep that they go on where the input does not say whether they do, and are told so where it does', () => {
    const known = namesOf([{ text: 'A', type: NameType.OFFICIAL, start: '1990', ongoing: true }], [7]);
    const said = (input: Partial<NameInput>): boolean | undefined =>
      namesOver(known, [{ text: 'A', type: NameType.OFFICIAL, start: '1990', ...input }], [9])[0]?.ongoing;
    expect([said({}), said({ end: '2020' }), said({ ongoing: false }), said({ ongoing: null })]).toEqual([true, false, false, true]);
    expect([said({ text: 'B' }), said({ text: 'B', ongoing: true }), said({ ongoing: true, end: '2020' })]).toEqual([false, true, false]);
  });

  it('follow the sources of the record only where they rested on all of them', () => {
    const [all, other] = namesOf(
      [
        { text: 'A', type: NameType.OFFICIAL },
        { text: 'B', type: NameType.ALIAS },
      ],
      [7, 8],
    ) as [StoredName, StoredName];
    const own = { ...other, sources: [7] };
    expect(namesFollowing([all, own], CITED, [{ source: 9 }]).map(({ sources }) => sources)).toEqual([[9], [7]]);
  });
});

describe('a new name', () => {
  const steps = fc.uniqueArray(fc.record({ on: day, text: fc.constantFrom('A', 'B', 'C', 'D') }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ on }) => on,
  });

  it('is answered from its day on, and before it what was answered before', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(null, 'en', 'az'), fc.boolean(), (some, language, translated) => {
        const ordered = [...some].sort((a, b) => (a.on < b.on ? -1 : 1));
        const first = [
          { text: 'First', language, type: NameType.OFFICIAL },
          ...(translated ? [{ text: 'Первый', language: 'ru', type: NameType.OFFICIAL }] : []),
        ];
        let draft = draftOf(namesOf(first, [7, 8]));
        // The oracle: the text that was taken last, on or before a day.
        const taken: { on: Day; text: string }[] = [];
        const bornOn = (asked: Day): string => taken.findLast(({ on }) => on <= asked)?.text ?? 'First';
        for (const { on, text } of ordered) {
          if (text === bornOn(on)) continue;
          draft = renamedOrganization(1, draft, { name: { text, type: NameType.OFFICIAL }, on }, [{ source: 9 }]);
          taken.push({ on, text });
          expect(checkOrganization(draft)).toEqual([]);
        }
        const days = ['1979-12-31', ...ordered.flatMap(({ on }) => [addDays(on, -1), on, addDays(on, 1)]), '2040-01-01'];
        for (const asked of days) expect(chooseName(effectiveNames(draft), draft.language, null, asked).text).toBe(bornOn(asked));
        const russian = effectiveNames(draft).filter((one) => one.language === 'ru');
        expect(russian.map(({ type, start, end }) => [type, start, end])).toEqual(translated ? [[NameType.OFFICIAL, null, null]] : []);
        expect(effectiveNames(draft).filter(({ type }) => type === NameType.FORMER)).toHaveLength(taken.length);
      }),
    );
  });

  it('ends the old one on the day before, bound by bound', () => {
    fc.assert(
      fc.property(date, (on) => {
        const draft = draftOf(namesOf([{ text: 'First', type: NameType.OFFICIAL }], [7, 8]));
        const renamed = renamedOrganization(1, draft, { name: { text: 'Second', type: NameType.OFFICIAL }, on }, [{ source: 9 }]);
        const former = effectiveNames(renamed).find(({ type }) => type === NameType.FORMER);
        const bounds = parseDate(on);
        const before = (bound: Day | null): Day | null => (bound === null ? null : addDays(bound, -1));
        const { earliest, latest } = parseDate(former?.end ?? '');
        expect([earliest, latest]).toEqual([before(bounds.earliest), before(bounds.latest)]);
      }),
    );
  });
});
