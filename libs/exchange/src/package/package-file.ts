import { type Cells, FACT_KINDS, type FileColumn } from '@guildhall/facts';
import type { RecordType } from '@guildhall/storage';

/** One of the files of a package, and the records that its rows belong to. */
export interface PackageFile {
  /** As in a package's folder: `memberships.csv`. */
  readonly path: string;
  readonly recordType: RecordType;
  readonly columns: readonly FileColumn[];
  /**
   * What makes two rows of different folders the same row, besides being equal in every cell. Such rows are read as one: lists of evidence
   * are united, an empty cell gives way, and two different values are a conflict.
   */
  readonly identity: readonly string[];
}

const required = (name: string, description: string): FileColumn => ({ name, required: true, description });
const optional = (name: string, description: string): FileColumn => ({ name, required: false, description });

const list = (name: string, description: string): FileColumn => ({ name, required: false, holds: 'LIST', description });

const PUBLIC_ID = optional('public_id', 'The permanent id of the record; written by an export with ids, and kept by an import.');
const SOURCES = list('sources', 'Slugs of the sources that say so, joined by ";".');

const SOURCES_FILE: PackageFile = {
  path: 'sources.csv',
  recordType: 'Source',
  columns: [
    required('id', 'The slug of the source.'),
    required('title', 'Its title.'),
    optional('publisher', 'Who published it.'),
    optional('url', 'Where it can be read.'),
    optional('published_on', 'When it was published, in EDTF.'),
    optional('language', 'The language in which it is written, as a BCP 47 tag.'),
    PUBLIC_ID,
  ],
  identity: ['id'],
};

const ORGANIZATIONS_FILE: PackageFile = {
  path: 'organizations.csv',
  recordType: 'Organization',
  columns: [
    required('id', 'The slug of the organization.'),
    required('kind', 'What it is: GUILD, FEDERATION, FESTIVAL …'),
    required('name', 'Its present official name.'),
    optional('language', 'The language of the name, and so its own.'),
    optional('acronym', 'Its present acronym.'),
    list('countries', 'Its countries, joined by ";".'),
    optional('city', 'The city of its seat.'),
    optional('founded', 'When it was founded, in EDTF.'),
    optional('dissolved', 'When it was dissolved, in EDTF.'),
    optional('website', 'Its website.'),
    optional('wikidata', 'Its identifier in Wikidata.'),
    SOURCES,
    optional('note', "The curator's remark on the evidence."),
    PUBLIC_ID,
  ],
  identity: ['id'],
};

const NAMES_FILE: PackageFile = {
  path: 'names.csv',
  recordType: 'Organization',
  columns: [
    required('organization', 'The slug of the organization.'),
    required('name', 'The name as written.'),
    optional('language', 'Its language.'),
    required('type', 'OFFICIAL, TRANSLATION, ACRONYM, ALIAS or FORMER.'),
    optional('start', 'Since when it is borne, in EDTF.'),
    optional('end', 'Until when; ".." where it is still borne.'),
    SOURCES,
  ],
  identity: ['organization', 'name', 'type', 'language', 'start'],
};

const IDENTIFIERS_FILE: PackageFile = {
  path: 'identifiers.csv',
  recordType: 'Organization',
  columns: [
    required('organization', 'The slug of the organization.'),
    required('scheme', 'The catalogue: ISNI, ROR, LEI, VIAF, EIDR_PARTY, OTHER.'),
    required('value', 'The identifier in that catalogue.'),
  ],
  identity: ['organization', 'scheme', 'value'],
};

/** A membership's category and its other required cells may change; who belongs to whom since when is what tells one row from another. */
const IDENTITY_OF_FACTS: Readonly<Record<string, readonly string[]>> = { Membership: ['membership', 'member', 'federation', 'start'] };

const FACT_FILES: readonly PackageFile[] = FACT_KINDS.map(({ file, recordType, columns }) => ({
  path: file,
  recordType,
  columns,
  identity:
    IDENTITY_OF_FACTS[recordType] ?? columns.filter((column) => column.required || column.name === 'start').map((column) => column.name),
}));

/** The files of a package, in the order in which they are read and written: what others refer to comes first. */
export const PACKAGE_FILES: readonly PackageFile[] = [SOURCES_FILE, ORGANIZATIONS_FILE, NAMES_FILE, IDENTIFIERS_FILE, ...FACT_FILES];

/** The description of a package beside its files. */
export const DESCRIPTOR = 'datapackage.json';

/** The columns whose cells hold several values that add up; the others of two folders must agree. */
export const EVIDENCE_COLUMNS: ReadonlySet<string> = new Set(['sources', 'attested_on']);

/** The most characters of any cell. What a column takes is for its own rules to say; this keeps a broken quote from filling the memory. */
export const LONGEST_CELL = 200_000;

/** The values of a cell that holds several, in their order. */
export function cellList(cell: string): string[] {
  return cell === '' ? [] : cell.split(';');
}

/** The cells of a file's columns, in their order, as one text to compare rows by. */
export function identityOf(file: PackageFile, cells: Cells): string {
  return JSON.stringify(file.identity.map((column) => cells[column] ?? ''));
}
