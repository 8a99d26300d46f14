import { describe, expect, it } from '@jest/globals';
import { categoryTexts, firstDraft, gapsOf, readAs, sentMapping } from './mapping-draft.js';
import type { ShownSpreadsheet } from './shown-import.js';

const SHEET: ShownSpreadsheet = {
  name: 'members.csv',
  mapping: null,
  sheets: [],
  sheet: null,
  columns: ['Member', 'Since', 'Kind', 'Rank'].map((name, place) => ({ name, place })),
  sample: [
    { line: 2, cells: ['A', '2001', 'Full', 'Gold'] },
    { line: 3, cells: ['B', '2002', 'Friend', 'Gold'] },
  ],
  rows: 2,
  guess: { headerRow: 1, columns: { member: 0, since: 1, category: 2 } },
  categories: [
    { text: 'Full', rows: 1, guess: 'FULL' },
    { text: 'Friend', rows: 1, guess: null },
  ],
  notes: [],
};
const whole = { ...firstDraft(SHEET), federation: { slug: 'fed', name: 'Federation' }, title: ' Yearbook ' };

describe('how a spreadsheet is read', () => {
  it('begins with what is guessed, and tells what is missing', () => {
    expect(gapsOf(firstDraft(SHEET))).toEqual(['federation', 'title']);
    expect(gapsOf({ ...whole, columns: {}, attestedOn: 'soon', publishedOn: '2001-13' })).toEqual(['member', 'publishedOn', 'attestedOn']);
    expect(gapsOf(whole)).toEqual([]);
  });

  it('says each thing by one column', () => {
    const { columns } = SHEET.guess;
    expect(readAs(columns, 3, 'category')).toEqual({ member: 0, since: 1, category: 3 });
    expect(readAs(columns, 1, 'member')).toEqual({ member: 1, category: 2 });
    expect(readAs(columns, 1, null)).toEqual({ member: 0, category: 2 });
  });

  it('has the texts of the column that holds categories', () => {
    expect(categoryTexts(SHEET, SHEET.guess.columns)).toBe(SHEET.categories);
    expect(categoryTexts(SHEET, { category: 3 })).toEqual([{ text: 'Gold', among: 'FIRST', guess: null }]);
    const problem = { code: 'VALUE_UNKNOWN', column: 'Rank', value: 'Grand' };
    expect(categoryTexts(SHEET, { category: 3 }, [problem, { ...problem, column: 'Member' }])).toEqual([
      { text: 'Gold', among: 'FIRST', guess: null },
      { text: 'Grand', among: 'REFUSED', guess: null },
    ]);
    const mapping = sentMapping({ ...whole, columns: { member: 0, category: 3 }, categories: { Grand: 'FULL' } }, [{ text: 'Grand' }]);
    expect(categoryTexts({ ...SHEET, mapping }, { category: 3 }).map(({ text }) => text)).toEqual(['Gold', 'Grand']);
    expect(categoryTexts(SHEET, {})).toEqual([]);
  });

  it('is sent with dates in EDTF, and comes back as it was sent', () => {
    const draft = {
      ...whole,
      publishedOn: 'May 2001',
      attestedOn: '31.12.2025',
      categories: { Friend: 'OBSERVER', Gone: 'FULL' } as const,
    };
    const sent = sentMapping(draft, SHEET.categories);
    expect(sent).toEqual({
      mapping: { headerRow: 1, columns: { member: 0, since: 1, category: 2 }, kind: 'ASSOCIATION', slashDates: null },
      federation: 'fed',
      source: { title: 'Yearbook', publishedOn: '2001-05' },
      categories: { Friend: 'OBSERVER' },
      attestedOn: '2025-12-31',
    });
    const again = firstDraft({ ...SHEET, mapping: sent });
    expect(sentMapping(again, SHEET.categories)).toEqual(sent);
  });
});
