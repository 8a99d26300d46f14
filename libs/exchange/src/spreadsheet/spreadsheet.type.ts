import type { SlashDates } from '@guildhall/time';
import type { MembershipCategory } from '@guildhall/facts';
import type { OrganizationKind } from '@guildhall/organizations';

/** In which form a spreadsheet is sent. */
export type SpreadsheetFormat = 'CSV' | 'XLSX';

/** What the columns of a list of members may say. */
export const MEMBER_FIELDS = ['member', 'country', 'since', 'until', 'category', 'acronym', 'city', 'website', 'note'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

/** How the columns of a spreadsheet are read. Only `member` must be there. */
export interface Mapping {
  /** The row that names the columns, counted from 1; the members come after it. 0: they begin at once. */
  readonly headerRow: number;
  /** For each field the place of its column, counted from 0. */
  readonly columns: Readonly<Partial<Record<MemberField, number>>>;
  /** What members are that the registry does not have; ASSOCIATION where it is not said. */
  readonly kind?: OrganizationKind;
  /** Null or absent: a date that can be read in two ways is a problem of its row. */
  readonly slashDates?: SlashDates | null;
}

/** A column of a spreadsheet. */
export interface SpreadsheetColumn {
  /** As its header says, in one line; "Column C" where it says nothing. */
  readonly name: string;
  /** Counted from 0. */
  readonly place: number;
}

/** A row of a spreadsheet as text, one cell a column. */
export interface SampleRow {
  /** Counted from 1, as spreadsheet programs do; of a CSV file the line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text of the column of categories. */
export interface CategoryText {
  readonly text: string;
  readonly rows: number;
  /** Null: the mapping has to say. */
  readonly guess: MembershipCategory | null;
}

/** What a spreadsheet holds, before it is mapped. */
export interface Spreadsheet {
  /** The names of its sheets; of a CSV file none. */
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: string | null;
  readonly columns: readonly SpreadsheetColumn[];
  /** The first rows after the header. */
  readonly sample: readonly SampleRow[];
  /** Rows after the header that are not empty. */
  readonly rows: number;
  /** A likely mapping. A column that is not sure is left out; without `member` somebody has to choose. */
  readonly guess: Mapping;
  /** The different texts of the column that is guessed to be the category, the first hundred. */
  readonly categories: readonly CategoryText[];
  /** In which encoding and with which delimiter it was read, and the like, in sentences. */
  readonly notes: readonly string[];
}

/** A source that the registry does not have yet. */
export interface NewSource {
  readonly title: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  /** EDTF. */
  readonly publishedOn?: string | null;
  readonly language?: string | null;
}

/** How a spreadsheet of one federation's members becomes a package. */
export interface SpreadsheetPackageOptions {
  readonly format: SpreadsheetFormat;
  /** The name of a sheet of a workbook; absent: the first one that holds something. */
  readonly sheet?: string | null;
  readonly mapping: Mapping;
  /** Slug, id or name of a recorded federation. */
  readonly federation: string;
  /** The slug of a recorded source, or a new one. */
  readonly source: string | NewSource;
  /** As what the texts of the column of categories are read; those that are not here as they are guessed. */
  readonly categories?: Readonly<Record<string, MembershipCategory>>;
  /** The day (EDTF) on which the list shows its members as members; the memberships are attested on it. */
  readonly attestedOn?: string | null;
  /** The spreadsheet as people call it, in what is told of its rows; the name of the file where it is absent. */
  readonly name?: string;
  readonly signal?: AbortSignal;
}

/** What came of making a package of a spreadsheet. */
export interface SpreadsheetPackage {
  readonly folder: string;
  /** The rows of members, those with problems included. */
  readonly rows: number;
  /** Rows that are not in the package because of their problems; a preview of the package tells these. */
  readonly refusedRows: number;
  /** Members that the registry has, and those that it does not. */
  readonly known: number;
  readonly new: number;
  readonly notes: readonly string[];
}
