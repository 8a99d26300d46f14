import { ALL, choose, chosenBy, chosenCount, type EntryChoice, NONE } from './entry-choice.js';
import type { DifferenceEntry } from './shown-import.js';

/** A row of a spreadsheet is written whole, so the entries that it says are chosen together; those that no row says go along with any. */
export interface LinkedEntries {
  readonly all: number;
  readonly withoutRows: readonly number[];
  /** For each other entry those that are chosen with it, itself among them. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
}

/** Which entries have rows in common, also by way of others. */
export function linkEntries(entries: readonly Pick<DifferenceEntry, 'number' | 'rows'>[]): LinkedEntries {
  const groups = new Map<number, number[]>();
  const byRow = new Map<string, number>();
  for (const { number, rows } of entries) {
    if (rows.length === 0) continue;
    let group = [number];
    groups.set(number, group);
    for (const { file, line } of rows) {
      const row = `${file}:${line}`;
      const other = groups.get(byRow.get(row) ?? number);
      if (other !== undefined && other !== group) {
        // The smaller one joins the other: each entry then moves a few times at most.
        const [from, to] = other.length < group.length ? [other, group] : [group, other];
        for (const one of from) groups.set(one, to);
        to.push(...from);
        group = to;
      }
      byRow.set(row, number);
    }
  }
  return { all: entries.length, withoutRows: entries.filter(({ rows }) => rows.length === 0).map(({ number }) => number), groups };
}

/** The choice with some entries chosen too, or left out too, and all that belongs to them. */
export function chooseLinked(choice: EntryChoice, numbers: readonly number[], chosen: boolean, links: LinkedEntries): EntryChoice {
  const meant = numbers.flatMap((number) => links.groups.get(number) ?? []);
  if (chosen) {
    const more = choose(choice, [...meant, ...links.withoutRows], true);
    return chosenCount(more, links.all) === links.all ? ALL : more;
  }
  const fewer = choose(choice, meant, false);
  const has = chosenBy(fewer);
  const alone = links.withoutRows.filter(has).length;
  return chosenCount(fewer, links.all) === alone ? NONE : fewer;
}
