import type { RowCode, Violation } from '@guildhall/problems';
import type { StoredCitation } from '@guildhall/sources';
import type { Cells, CellProblem, IdsBySlug } from './fact-kind.js';
import type { StoredAttestation } from './dated-fact.entity.js';
import type { WrittenPeriod } from './dated-period.js';

/**
 * Reads the cells of one row. What only a file can get wrong (a slug, a value of a closed list) is collected here with a stand-in for the
 * value; what any writer can get wrong is left to `check`.
 */
export class RowReader {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly cells: Cells,
    private readonly ids: IdsBySlug,
    private readonly row = 0,
  ) {}

  /** The cell as it is, '' where there is none. */
  cell(column: string): string {
    return this.cells[column] ?? '';
  }

  text(column: string): string | null {
    return this.cell(column) || null;
  }

  list(column: string): string[] {
    const cell = this.cell(column);
    return cell === '' ? [] : cell.split(';');
  }

  oneOf<T extends string>(column: string, values: readonly T[], otherwise: T, empty: 'refused' | 'otherwise' = 'refused'): T {
    const cell = this.cell(column);
    const value = values.find((known) => known === cell);
    if (value !== undefined) return value;
    if (cell === '') {
      if (empty === 'refused') this.refuse(column, 'CELL_REQUIRED', `The ${column} is missing: one of ${values.join(', ')}.`);
      return otherwise;
    }
    this.refuse(column, 'VALUE_UNKNOWN', `"${cell.slice(0, 40)}" is none of ${values.join(', ')}.`);
    return otherwise;
  }

  /** A whole number of zero or more; for anything else NaN, which `check` refuses. */
  number(column: string): number {
    const cell = this.cell(column);
    return /^(0|[1-9]\d*)$/.test(cell) ? Number(cell) : Number.NaN;
  }

  /** NaN stands for an organization that is not known, because it is equal to none, not even to itself. */
  organization(column: string): number {
    const slug = this.cell(column);
    if (slug === '') this.refuse(column, 'CELL_REQUIRED', `The ${column} is missing: the slug of an organization.`);
    const id = slug === '' ? undefined : this.ids.organization(slug);
    if (slug !== '' && id === undefined) {
      this.refuse(column, 'REFERENCE_UNKNOWN', `"${slug.slice(0, 100)}" is no organization of the package or of the registry.`);
    }
    return id ?? Number.NaN;
  }

  citations(): StoredCitation[] {
    return this.list('sources').map((slug) => ({ source: this.source('sources', slug) }));
  }

  /** `2025-05-17;2020~@slug`: dates, each with the source that shows it where that is recorded. */
  attestations(): StoredAttestation[] {
    return this.list('attested_on').map((written) => {
      const at = written.indexOf('@');
      if (at < 0) return { id: 0, on: written, source: null };
      return { id: 0, on: written.slice(0, at), source: this.source('attested_on', written.slice(at + 1)) };
    });
  }

  period(): WrittenPeriod {
    const end = this.text('end');
    return end === '..' ? { start: this.text('start'), end: null, ongoing: true } : { start: this.text('start'), end, ongoing: false };
  }

  refuse(column: string, code: RowCode, message: string): void {
    this.problems.push({ row: this.row, column, code, message });
  }

  /** Violations of the draft as problems of the cells that it was read from. */
  refuseAll(violations: readonly Violation[], columnOf: (path: Violation['path']) => string): void {
    for (const { path, code, message } of violations) this.refuse(columnOf(path), code, message);
  }

  /** The row of a draft that this one row of a file says, or everything wrong with its cells. `columnOf` names columns that are not called as properties are. */
  rowOf<Draft, Row>(
    draft: Draft,
    check: (draft: Draft) => Violation[],
    derive: (draft: Draft) => Row,
    columnOf: Readonly<Record<string, string>>,
  ): { row: Row } | { problems: CellProblem[] } {
    this.refuseAll(check(draft), ([property = '']) => columnOf[property] ?? String(property));
    return this.problems.length > 0 ? { problems: this.problems } : { row: derive(draft) };
  }

  private source(column: string, slug: string): number {
    const id = slug === '' ? undefined : this.ids.source(slug);
    if (id === undefined) {
      const what = slug === '' ? 'An empty place in the list' : `"${slug.slice(0, 100)}"`;
      this.refuse(column, 'REFERENCE_UNKNOWN', `${what} is no source of the package or of the registry.`);
    }
    return id ?? Number.NaN;
  }
}
