import type { ChangeKind, MembershipCategory, OrganizationKind } from '../api/generated/graphql.js';

/** What is sent: a package as a zip or file by file, or a spreadsheet of one federation's members. */
export type Sent = 'PACKAGE' | 'SPREADSHEET';

export type ImportStatus = 'RECEIVING' | 'MAPPING' | 'READING' | 'PREVIEWED' | 'REFUSED' | 'WRITING' | 'RECORDED' | 'UNCHANGED' | 'FAILED';

/** What the columns of a list of members may say, in the order in which it is offered. */
export const MEMBER_FIELDS = ['member', 'country', 'since', 'until', 'category', 'acronym', 'city', 'website', 'note'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

/** How 03/04/2025 is read. */
export type SlashDates = 'DAY_FIRST' | 'MONTH_FIRST';

/** How the columns of a spreadsheet are read. */
export interface ColumnMapping {
  /** Counted from 1; 0 where no row names the columns. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<MemberField, number>>>;
  readonly kind?: OrganizationKind;
  readonly slashDates?: SlashDates | null;
}

export interface NewSource {
  readonly title: string;
  readonly url?: string;
  readonly publishedOn?: string;
}

/** All that a spreadsheet does not say of itself. */
export interface SentMapping {
  readonly mapping: ColumnMapping;
  readonly federation: string;
  /** The slug of a registered one, or a new one. */
  readonly source: string | NewSource;
  readonly categories: Readonly<Record<string, MembershipCategory>>;
  readonly attestedOn?: string;
}

/** A text of the column of categories, and what it is likely to mean. */
export interface CategoryText {
  readonly text: string;
  readonly rows: number;
  readonly guess: MembershipCategory | null;
}

/** A spreadsheet before it is mapped. */
export interface ShownSpreadsheet {
  readonly name: string;
  readonly mapping: SentMapping | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly columns: readonly { readonly name: string; readonly place: number }[];
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly rows: number;
  readonly guess: ColumnMapping;
  readonly categories: readonly CategoryText[];
  readonly notes: readonly string[];
}

/** Something that is wrong with a row. */
export interface RowProblem {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly value: string | null;
  readonly message: string;
}

interface Problems {
  readonly total: number;
  /** The first of them. */
  readonly listed: readonly RowProblem[];
}

export type RecordType = 'Organization' | 'Membership' | 'Accreditation' | 'Office' | 'StatedFigure' | 'Succession' | 'Source';
export type EntryKind = Extract<ChangeKind, 'CREATED' | 'CHANGED' | 'CORRECTED' | 'ENDED'>;

export interface ImportPreview {
  /** How many previews of the import there were with this one: the numbers of its entries are its own. */
  readonly number: number;
  readonly rows: number;
  readonly isComplete: boolean;
  readonly revision: number;
  readonly records: readonly {
    readonly recordType: RecordType;
    readonly created: number;
    readonly changed: number;
    readonly corrected: number;
    readonly unchanged: number;
  }[];
  readonly events: Readonly<Record<string, number>>;
  readonly problems: Problems;
  readonly refusedRows: number;
  readonly findings: {
    readonly total: number;
    readonly listed: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  };
  readonly entries: number;
}

export interface ImportProgress {
  readonly step: 'READING' | 'CHECKING' | 'WRITING';
  readonly round?: number;
  readonly done: number;
  readonly total: number;
}

/** Why nothing of it was read or written. */
export interface ImportError {
  readonly code: string;
  readonly message: string;
  readonly violations?: readonly { readonly path: readonly string[]; readonly message: string }[];
  readonly reference?: string;
}

/** An import as the registry shows it. */
export interface ShownImport {
  readonly id: string;
  readonly status: ImportStatus;
  readonly begunBy: string;
  readonly begunAt: string;
  readonly progress: ImportProgress | null;
  readonly error: ImportError | null;
  /** Of one that could not be read, only its name. */
  readonly spreadsheet?: Pick<ShownSpreadsheet, 'name'> & Partial<ShownSpreadsheet>;
  readonly preview: ImportPreview | null;
  readonly applied: {
    readonly entries: number;
    readonly outcome: 'RECORDED' | 'UNCHANGED' | 'REFUSED';
    readonly revision: number | null;
    readonly problems: Problems;
  } | null;
}

/** What would be written of one record. */
export interface DifferenceEntry {
  readonly number: number;
  readonly kind: EntryKind;
  readonly recordType: RecordType;
  readonly id: string | null;
  readonly label: string;
  readonly rows: readonly { readonly file: string; readonly line: number }[];
  readonly altered: readonly { readonly property: string; readonly before: unknown; readonly after: unknown }[];
  readonly events: readonly { readonly kind: string; readonly on: string | null; readonly text: string }[];
}

/** To what a difference is narrowed. */
export interface EntryFilter {
  readonly kind: EntryKind | null;
  readonly recordType: RecordType | null;
}

export interface DifferencePage {
  readonly entries: readonly DifferenceEntry[];
  readonly next: number | null;
}

/** Whether there is something to wait for. */
export function isWorking({ status }: Pick<ShownImport, 'status'>): boolean {
  return status === 'RECEIVING' || status === 'READING' || status === 'WRITING';
}

/** The spreadsheet whose columns somebody can say; null where there is none. */
export function mappable({ spreadsheet }: ShownImport): ShownSpreadsheet | null {
  return spreadsheet?.columns === undefined ? null : (spreadsheet as ShownSpreadsheet);
}
