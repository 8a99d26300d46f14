import type { RowPlace } from '../import/difference.type.js';
import type { Origin } from './origin.js';
import type { RowProblem } from './row-problem.js';

/** How rows of a package are called where something is told of them: by themselves, or by the rows of the spreadsheet from which the package was made. */
export class ToldPlaces {
  /** @param origins by the files of packages, as they are named where something is told of them */
  constructor(private readonly origins: ReadonlyMap<string, Origin> = new Map()) {}

  /** All places that say what a row says; none for a row that the whole spreadsheet says, as its source. */
  of(file: string, line: number): readonly RowPlace[] {
    const origin = this.origins.get(file);
    return origin === undefined ? [{ file, line }] : origin.linesOf(file, line).map((each) => ({ file: origin.name, line: each }));
  }

  /** The first of them, or the header of the spreadsheet. */
  first(file: string, line: number): RowPlace {
    const origin = this.origins.get(file);
    return this.of(file, line)[0] ?? { file: origin?.name ?? file, line: origin?.headerRow ?? line };
  }

  /** What is wrong with rows of spreadsheets that are in no package for it, as it is told. */
  async *ofSpreadsheets(): AsyncGenerator<RowProblem> {
    for (const origin of new Set(this.origins.values())) yield* origin.problems();
  }

  /** How many rows the spreadsheet has; null where the package was made of none. */
  rowsOfSpreadsheet(): number | null {
    const [origin] = this.origins.values();
    return origin?.rows ?? null;
  }

  /** In a sentence: `memberships.csv, line 7`. */
  words(file: string, line: number): string {
    const first = this.first(file, line);
    return `${first.file}, line ${first.line}`;
  }

  /** What was found of a row, or of a cell of it, at the place under which it is told. */
  told<Found extends { readonly file: string; readonly line: number | null; readonly column?: string | null }>(found: Found): Found {
    const { file, line, column } = found;
    const origin = this.origins.get(file);
    if (origin === undefined) return found;
    const place = { ...found, file: origin.name, line: line === null ? null : this.first(file, line).line };
    return typeof column === 'string' ? { ...place, column: origin.columnOf(file, column) } : place;
  }
}
