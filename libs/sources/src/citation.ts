import { refuseNote, refuseText, type ValuePath, type Violation, violationsOf } from '@guildhall/problems';

/** How a record cites a source, as it is stored: the source's id, the place in it, and a remark. Order is kept. */
export interface StoredCitation {
  readonly source: number;
  readonly locator?: string;
  readonly note?: string;
}

/** Everything wrong with the texts of citations that stand at `path` in their record. */
export function checkCitations(citations: readonly StoredCitation[], path: ValuePath): Violation[] {
  return citations.flatMap(({ locator, note }, place) =>
    violationsOf([
      [[...path, place, 'locator'], refuseText(locator ?? null)],
      [[...path, place, 'note'], refuseNote(note)],
    ]),
  );
}

/**
 * The citations that a file names, laid over those that the record has: files have no locators and remarks, so these stay with the
 * sources that stay. A file that names none says nothing.
 */
export function citationsOver(current: readonly StoredCitation[], named: readonly StoredCitation[]): StoredCitation[] {
  if (named.length === 0) return [...current];
  const left = [...current];
  return named.map((citation) => {
    const at = left.findIndex(({ source }) => source === citation.source);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return { ...known, ...citation };
  });
}

/** Both lists, without citing again what the first one cites at the same place. */
export function citationsTogether(mine: readonly StoredCitation[], others: readonly StoredCitation[]): StoredCitation[] {
  const isNew = (citation: StoredCitation): boolean =>
    !mine.some(({ source, locator }) => source === citation.source && locator === citation.locator);
  return [...mine, ...others.filter(isNew)];
}
