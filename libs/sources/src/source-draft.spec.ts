import { describe, expect, it } from '@jest/globals';
import { citationsOver, citationsTogether } from './citation.js';
import { checkSource, type SourceDraft, sourceDraft, sourceRow } from './source-draft.js';

const page: SourceDraft = {
  slug: 'report-2025-12-11',
  title: 'AHG FIAPF-ın üzvü oldu',
  publisher: 'Report',
  url: 'https://report.az/',
  publishedOn: '2025-12-11',
  language: 'az',
};

describe('a source', () => {
  it('is taken as the packs write it, and its row gives it back', () => {
    expect(checkSource(page)).toEqual([]);
    expect(sourceDraft(sourceRow(7, page))).toEqual(page);
  });

  it('is found by its title and its publisher', () => {
    expect(sourceRow(7, page).searchKey).toBe('ahg fiapf in uzvu oldu report');
  });

  it.each<[string, Partial<SourceDraft>]>([
    ['slug SLUG_INVALID', { slug: 'Report' }],
    ['title CELL_REQUIRED', { title: '' }],
    ['title CELL_TOO_LONG', { title: 'a'.repeat(10_001) }],
    ['publisher VALUE_UNKNOWN', { publisher: 'a\tb' }],
    ['url URL_INVALID', { url: 'ftp://report.az/' }],
    ['publishedOn DATE_INVALID', { publishedOn: '11.12.2025' }],
    ['language LANGUAGE_INVALID', { language: 'azerbaijani language' }],
  ])('is refused with %s', (problem, changes) => {
    expect(checkSource({ ...page, ...changes }).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([problem]);
  });
});

describe('citations', () => {
  const cited = [{ source: 1, locator: 'page 4' }, { source: 2 }];

  it('that a file names keep the locators that the record has, in the order of the file', () => {
    expect(citationsOver(cited, [{ source: 3 }, { source: 1 }])).toEqual([{ source: 3 }, { source: 1, locator: 'page 4' }]);
  });

  it('stay where a file names none', () => {
    expect(citationsOver(cited, [])).toEqual(cited);
  });

  it('of two records are put together without repeating one', () => {
    expect(citationsTogether(cited, [{ source: 2 }, { source: 1 }])).toEqual([...cited, { source: 1 }]);
  });
});
