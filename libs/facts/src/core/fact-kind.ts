import type { RowCode, Violation } from '@guildhall/problems';
import type { EntityClass, RecordType, Sql } from '@guildhall/storage';

/** One row of a file, by column name; an absent or empty cell is ''. */
export type Cells = Readonly<Record<string, string>>;

/** A column of a kind's file, as FORMAT and the documents show it. */
export interface FileColumn {
  readonly name: string;
  /** The column may not be missing from the header. */
  readonly required: boolean;
  /** Though the column is required, a cell of it may be empty: nobody knows. */
  readonly mayBeEmpty?: boolean;
  /** What its cells hold, where that is not one text: several joined by `;`, or a whole number. */
  readonly holds?: 'LIST' | 'INTEGER';
  readonly description: string;
}

/** Something wrong with a cell of the rows of one record: `row` counts them from 0. */
export interface CellProblem {
  readonly row: number;
  readonly column: string;
  readonly code: RowCode;
  readonly message: string;
}

/** From the slugs of files to the ids of records. */
export interface IdsBySlug {
  organization(slug: string): number | undefined;
  source(slug: string): number | undefined;
}

/** From the ids of records to the slugs of files. */
export interface SlugsById {
  organization(id: number): string;
  source(id: number): string;
}

/** What the rows of every kind have. */
export interface FactRow {
  id: number;
  recorded?: string;
  /** Every source cited, once. */
  sources: number[];
}

/** A record without identity, that is being read or written. */
export type Unidentified<Row> = Omit<Row, 'id' | 'recorded'>;

/**
 * A kind of dated fact, declared once: import, export, services and documents read it.
 * A draft is what people write of a fact; its row adds what is derived from it, so every row is a draft too.
 * Rows are plain objects with the entity's properties. Attestations that are new have the id 0 until `identify`.
 */
export interface FactKind<Row extends FactRow = FactRow, Draft extends object = object> {
  readonly recordType: RecordType;
  /** As words for people and for paths: 'membership', 'stated-figure'. */
  readonly name: string;
  readonly file: string;
  readonly columns: readonly FileColumn[];
  readonly entity: EntityClass<Row>;
  /** The properties that hold the organizations which it binds and whose lifetimes clip it. */
  readonly organizations: readonly string[];
  /**
   * The properties whose texts are the first cells of its rows in the file: the slug of an organization, '' for null. So many that few records begin
   * alike, because by them the database sorts a file; the few are sorted in memory.
   */
  readonly rowsBeginWith: readonly string[];
  /** Of a kind without a period: the property that holds the first day on which it may have been said or have happened. */
  readonly earliestDay?: string;
  /** The ids of its attestations as a JSON array, written exactly as the index on them is; absent where nothing attests it. `fact`: the alias of its row. */
  readonly attestationIds?: (fact: Sql) => Sql;

  /** Rows of a file with the same text are one record; null: this row is a record of its own. */
  groupOf(cells: Cells): string | null;
  /** Reads the rows of one record. Every problem of every cell, not the first. */
  read(rows: readonly Cells[], ids: IdsBySlug): { row: Unidentified<Row> } | { problems: CellProblem[] };
  /** The rows of the file that say what a record says; `read` gives it back. Without `public_id`. */
  write(row: Row, slugs: SlugsById): Cells[];

  /** Everything wrong with a record in itself (not with the registry): the one validator of files and mutations. Paths are properties of the draft. */
  check(draft: Draft): Violation[];
  /** Attestations wholly outside the possible days: refused in a mutation, a finding in an import. The draft must have passed `check`. */
  evidenceOutside(draft: Draft): Violation[];
  /** The row of a draft that passed `check`: adds what is derived (bounds, ranges, counted days, `sources`). To be called after every alteration. */
  derive(draft: Draft): Unidentified<Row>;
  /** The row of the record `id` with ids for its new attestations, drawn by `newId`; to be called when it is staged. */
  identify(row: Unidentified<Row>, id: number, newId: () => number): Unidentified<Row>;

  /** What a record may be known by: a candidate for a row shares at least one of these texts with it. Import sorts candidates by them. */
  keysOf(row: Unidentified<Row>): string[];
  /** Selects, in a column `row` (`to_jsonb(t)`), the current records that any of these may be. One statement for a whole batch. */
  candidates(rows: readonly Unidentified<Row>[]): Sql;
  /** Which of the candidates it is (FORMAT: who is who), or null where it is new. `corrects`: met by overlapping days only, so that its dates are corrected. */
  match(row: Unidentified<Row>, candidates: readonly Row[]): { row: Row; corrects: boolean } | null;
  /** The current record with what the file says laid over it: what the file leaves empty stays. It may need `check` again; it is derived once that passed. */
  combine(current: Row, row: Unidentified<Row>): Draft;

  /** Whether two records of the same organizations say the same, so that a merge keeps one of them. */
  saysTheSame(row: Unidentified<Row>, other: Unidentified<Row>): boolean;
  /** A record with the attestations and citations of another that says the same. */
  takeOver(row: Row, other: Row): Draft;
}

/** The organizations that a record binds. */
export function organizationsOf(kind: { readonly organizations: readonly string[] }, row: object): number[] {
  const values = row as Readonly<Record<string, unknown>>;
  return kind.organizations.map((property) => values[property]).filter((id) => typeof id === 'number');
}

/** What is written of a fact, with other organizations in the places of those that it binds: the same object where they are the same. */
export function withOrganizations<Written extends object>(
  kind: { readonly organizations: readonly string[] },
  written: Written,
  other: (organization: number) => number,
): Written {
  const values = written as Readonly<Record<string, unknown>>;
  const others = kind.organizations.flatMap((property): [string, number][] => {
    const id = values[property];
    return typeof id === 'number' && other(id) !== id ? [[property, other(id)]] : [];
  });
  return others.length === 0 ? written : { ...written, ...Object.fromEntries(others) };
}
