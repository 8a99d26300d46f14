import type { OrganizationDraft, StoredName } from '@guildhall/organizations';
import { checkOrganization, NameType, normalizedIdentifier, OrganizationKind } from '@guildhall/organizations';
import type { Violation } from '@guildhall/problems';
import type { StoredCitation } from '@guildhall/sources';
import { cellList } from '../package/package-file.js';
import type { ImportRun } from './import-run.js';
import type { PackageRow } from './package-rows.js';

/** The rows that speak of one organization. */
export interface OrganizationRows {
  readonly slug: string;
  /** Its row in organizations.csv; null where the package has only names or identifiers of one that the registry knows. */
  readonly own: PackageRow | null;
  readonly names: readonly PackageRow[];
  readonly identifiers: readonly PackageRow[];
}

interface Cell {
  readonly row: PackageRow;
  readonly column: string;
}

const WIKIDATA = 'WIKIDATA';
const COLUMN_OF: Readonly<Record<string, string>> = { slug: 'id', defaultName: 'name', citations: 'sources' };
const NAME_COLUMN_OF: Readonly<Record<string, string>> = { text: 'name' };
const NOTHING: Omit<OrganizationDraft, 'slug'> = {
  kind: OrganizationKind.ASSOCIATION,
  defaultName: '',
  language: null,
  acronym: null,
  countries: [],
  city: null,
  founded: null,
  dissolved: null,
  website: null,
  note: null,
  names: [],
  identifiers: [],
  citations: [],
};

/** Reads the rows of one organization over what is recorded of it; what they leave empty stays. Every problem of every cell is refused. */
export function readOrganization(run: ImportRun, rows: OrganizationRows, before: OrganizationDraft | null): OrganizationDraft {
  const reader = new OrganizationReader(run, rows, before ?? { slug: rows.slug, ...NOTHING });
  const draft = reader.draft();
  for (const violation of checkOrganization(draft)) reader.refuse(violation);
  return draft;
}

class OrganizationReader {
  /** The rows of names.csv behind the names of the draft, by their places. */
  private readonly nameRows = new Map<number, PackageRow>();
  private readonly identifierCells = new Map<number, Cell>();

  constructor(
    private readonly run: ImportRun,
    private readonly rows: OrganizationRows,
    private readonly before: OrganizationDraft,
  ) {}

  draft(): OrganizationDraft {
    return { ...this.ownCells(), names: this.names(), identifiers: this.identifiers() };
  }

  refuse({ path, code, message }: Violation): void {
    const { own, names, identifiers } = this.rows;
    const [property, place, inner] = path;
    const nameRow = property === 'names' ? this.nameRows.get(Number(place)) : undefined;
    const identifier = property === 'identifiers' ? this.identifierCells.get(Number(place)) : undefined;
    if (nameRow !== undefined) this.run.refuse(nameRow, NAME_COLUMN_OF[String(inner)] ?? String(inner), code, message);
    else if (identifier !== undefined) this.run.refuse(identifier.row, identifier.column, code, message);
    else if (own !== null) this.run.refuse(own, COLUMN_OF[String(property)] ?? String(property), code, message);
    else for (const row of [...names, ...identifiers].slice(0, 1)) this.run.refuse(row, 'organization', code, message);
  }

  private ownCells(): OrganizationDraft {
    const { own } = this.rows;
    const { before } = this;
    if (own === null) return before;
    const { cells } = own;
    const listed = cellList(cells.countries ?? '');
    return {
      ...before,
      kind: this.oneOf(own, 'kind', Object.values(OrganizationKind), before.kind),
      defaultName: cells.name ?? '',
      language: cells.language || before.language,
      acronym: cells.acronym || before.acronym,
      countries: listed.length > 0 ? listed : before.countries,
      city: cells.city || before.city,
      founded: cells.founded || before.founded,
      dissolved: cells.dissolved || before.dissolved,
      website: cells.website || before.website,
      note: cells.note || before.note,
      citations: this.citations(own, before.citations),
    };
  }

  /** Sources add up: another package that cites its own takes none away. */
  private citations(row: PackageRow, before: readonly StoredCitation[]): StoredCitation[] {
    const known = new Set(before.map(({ source }) => source));
    return [
      ...before,
      ...this.sources(row)
        .filter((source) => !known.has(source))
        .map((source) => ({ source })),
    ];
  }

  private names(): StoredName[] {
    const names = [...this.before.names];
    for (const row of this.rows.names) {
      const said = this.name(row);
      const at = names.findIndex(
        ({ text, type, language, start }) => text === said.text && type === said.type && language === said.language && start === said.start,
      );
      const known = names[at];
      this.nameRows.set(known === undefined ? names.length : at, row);
      if (known === undefined) names.push(said);
      else names[at] = nameOver(known, said);
    }
    return names;
  }

  private name(row: PackageRow): StoredName {
    const { cells } = row;
    return {
      text: cells.name ?? '',
      language: cells.language || null,
      type: this.oneOf(row, 'type', Object.values(NameType), NameType.ALIAS),
      start: cells.start || null,
      end: cells.end === '..' ? null : cells.end || null,
      ongoing: cells.end === '..',
      sources: this.sources(row),
    };
  }

  private identifiers(): OrganizationDraft['identifiers'] {
    const identifiers = this.before.identifiers.map(({ scheme, value }) => ({ scheme, value }));
    const { own } = this.rows;
    const wikidata = own?.cells.wikidata ?? '';
    if (own !== null && wikidata !== '') {
      const value = normalizedIdentifier(WIKIDATA, wikidata);
      const known = identifiers.findIndex((identifier) => identifier.scheme === WIKIDATA && identifier.value === value);
      const replaced = known >= 0 ? known : identifiers.findIndex(({ scheme }) => scheme === WIKIDATA);
      const place = replaced >= 0 ? replaced : identifiers.length;
      identifiers[place] = { scheme: WIKIDATA, value };
      this.identifierCells.set(place, { row: own, column: 'wikidata' });
    }
    for (const row of this.rows.identifiers) {
      const scheme = row.cells.scheme ?? '';
      const value = normalizedIdentifier(scheme, row.cells.value ?? '');
      const known = identifiers.findIndex((identifier) => identifier.scheme === scheme && identifier.value === value);
      const place = known >= 0 ? known : identifiers.length;
      identifiers[place] = { scheme, value };
      this.identifierCells.set(place, { row, column: 'value' });
    }
    return identifiers;
  }

  private sources(row: PackageRow): number[] {
    const sources: number[] = [];
    for (const slug of cellList(row.cells.sources ?? '')) {
      const id = this.run.slugs.source(slug);
      if (id === undefined) {
        const message = `${JSON.stringify(slug.slice(0, 100))} is no source of the package or of the registry.`;
        this.run.refuse(row, 'sources', 'REFERENCE_UNKNOWN', message);
      } else if (!sources.includes(id)) sources.push(id);
    }
    return sources;
  }

  private oneOf<T extends string>(row: PackageRow, column: string, values: readonly T[], otherwise: T): T {
    const cell = row.cells[column] ?? '';
    const value = values.find((known) => known === cell);
    if (value !== undefined) return value;
    if (cell === '') this.run.refuse(row, column, 'CELL_REQUIRED', `The ${column} is missing: one of ${values.join(', ')}.`);
    else this.run.refuse(row, column, 'VALUE_UNKNOWN', `${JSON.stringify(cell.slice(0, 40))} is none of ${values.join(', ')}.`);
    return otherwise;
  }
}

function nameOver(known: StoredName, said: StoredName): StoredName {
  const ending = said.end !== null || said.ongoing ? said : known;
  return { ...known, end: ending.end, ongoing: ending.ongoing, sources: [...new Set([...known.sources, ...said.sources])] };
}
