import { refuseMissingText, refuseText, type Violation, violationsOf } from '@guildhall/problems';
import { searchKey } from '@guildhall/storage';
import type { SourceEntity } from './source.entity.js';
import { refuseDate, refuseLanguage, refuseSlug, refuseUrl } from './values/written-values.js';

/** What is written of a source; its row adds the id and the search key. */
export interface SourceDraft {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly publishedOn: string | null;
  readonly language: string | null;
}

/** Everything wrong with a source in itself: the one validator of files and mutations. */
export function checkSource(draft: SourceDraft): Violation[] {
  return violationsOf([
    [['slug'], refuseSlug(draft.slug)],
    [['title'], refuseMissingText(draft.title, 'The title')],
    [['publisher'], refuseText(draft.publisher)],
    [['url'], refuseUrl(draft.url)],
    [['publishedOn'], refuseDate(draft.publishedOn)],
    [['language'], refuseLanguage(draft.language)],
  ]);
}

/** The row that records a source; the draft must have passed `checkSource`. */
export function sourceRow(id: number, draft: SourceDraft): Omit<SourceEntity, 'recorded'> {
  const { slug, title, publisher, url, publishedOn, language } = draft;
  return { id, slug, title, publisher, url, publishedOn, language, searchKey: searchKey(`${title} ${publisher ?? ''}`.trim()) };
}

/** What is written of a recorded source. */
export function sourceDraft(row: Omit<SourceEntity, 'recorded'>): SourceDraft {
  const { slug, title, publisher, url, publishedOn, language } = row;
  return { slug, title, publisher, url, publishedOn, language };
}
