import { FACT_KINDS, type FactKind, factKind } from '@guildhall/facts';
import { type OrganizationDraft, organizationDraft, OrganizationEntity, OrganizationIdentifierEntity } from '@guildhall/organizations';
import { Bug, Problem } from '@guildhall/problems';
import { SourceEntity } from '@guildhall/sources';
import { join, raw, recordId, type RecordType, sql, type Sql, versionedTable } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { DESCRIPTOR, PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import { descriptorText, type PackageTitle, readDescriptor } from './package-descriptor.js';
import { PackageFolderWriter } from './package-folder-writer.js';
import { identifierCells, nameCells, organizationCells, sourceCells } from './record-cells.js';
import { RecordedSlugs } from './recorded-slugs.js';
import { Snapshot } from './snapshot.js';
import { SortedRows } from './sorted-rows.js';

/** What is exported, and how. */
export interface ExportOptions {
  /** The slug of a federation: only what belongs to it, and what that cites. */
  readonly federation?: string | null;
  /** Writes the column `public_id`, so that an import elsewhere keeps the ids. */
  readonly withIds?: boolean;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** How far an export has come. */
export interface ExportProgress {
  readonly step: 'READING' | 'WRITING';
  /** Records while reading, files while writing. */
  readonly done: number;
}

/** What was exported. */
export interface ExportReport {
  readonly folder: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

/** The side of a fact that belongs to the federation; of other kinds any side does. */
const SIDE_OF_FEDERATION: Readonly<Partial<Record<RecordType, string>>> = { Membership: 'federationId', Accreditation: 'accreditorId' };

/** Writes the registry, as it stands at the newest revision, as a package into a folder. The same content gives the same bytes. */
export async function exportPackage(dataSource: DataSource, folder: string, options: ExportOptions = {}): Promise<ExportReport> {
  const writer = await PackageFolderWriter.open(folder);
  try {
    const report = await Snapshot.during(dataSource, (snapshot) => new PackageExport(snapshot, writer, options).write(folder));
    await writer.finish();
    return report;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

class PackageExport {
  private read = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly writer: PackageFolderWriter,
    private readonly options: ExportOptions,
  ) {}

  async write(folder: string): Promise<ExportReport> {
    const { snapshot, writer, options } = this;
    const federation = options.federation ? await this.federation(options.federation) : null;
    const rows = await SortedRows.begin(snapshot, options.withIds === true);
    const slugs = await RecordedSlugs.read(snapshot);
    // What refers comes before what is referred to: so it is known what a federation's package needs.
    if (federation !== null) slugs.organization(federation.id);
    for (const kind of FACT_KINDS) await this.readFacts(kind, federation?.id ?? null, rows, slugs);
    await this.readOrganizations(federation === null ? sql`true` : among(slugs.usedOrganizations), rows, slugs);
    await this.readSources(federation === null ? sql`true` : among(slugs.usedSources), rows);
    const files: { file: string; rows: number }[] = [];
    for (const file of PACKAGE_FILES) {
      files.push({ file: file.path, rows: await writer.writeRows(file.path, rows.columns(file), rows.sorted(file)) });
      options.onProgress?.({ step: 'WRITING', done: files.length });
    }
    await writer.writeText(DESCRIPTOR, descriptorText(titleOf(federation), readDescriptor(writer.descriptorBefore)));
    return { folder, revision: snapshot.revision, recordedAt: snapshot.recordedAt, files };
  }

  private async readFacts(kind: FactKind, federation: number | null, rows: SortedRows, slugs: RecordedSlugs): Promise<void> {
    const file = fileOf(kind.recordType);
    const condition = federation === null ? sql`true` : belongsTo(kind, federation);
    for await (const batch of this.snapshot.rows(kind.entity, condition)) {
      for (const row of batch) {
        const public_id = recordId(kind.recordType, row.id);
        for (const cells of kind.write(row, slugs)) await rows.add(file, { ...cells, public_id });
      }
      this.tell(batch.length);
    }
  }

  private async readOrganizations(condition: Sql, rows: SortedRows, slugs: RecordedSlugs): Promise<void> {
    for await (const batch of this.snapshot.rows(OrganizationEntity, condition)) {
      const identifiers = await this.identifiers(batch.map(({ id }) => id));
      for (const row of batch) {
        const draft: OrganizationDraft = organizationDraft(row, identifiers.get(row.id) ?? []);
        await rows.add(fileNamed('organizations.csv'), { ...organizationCells(draft, slugs), public_id: recordId('Organization', row.id) });
        for (const cells of nameCells(draft, slugs)) await rows.add(fileNamed('names.csv'), cells);
        for (const cells of identifierCells(draft)) await rows.add(fileNamed('identifiers.csv'), cells);
      }
      this.tell(batch.length);
    }
  }

  private async identifiers(ids: readonly number[]): Promise<Map<number, { ordinal: number; scheme: string; value: string }[]>> {
    const rows = await this.snapshot.query<{ id: string; ordinal: number; scheme: string; value: string }>(sql`
      SELECT organization_id AS id, ordinal, scheme, value FROM ${raw(versionedTable(OrganizationIdentifierEntity).table)}
      WHERE organization_id = ANY(${ids}::int8[]) AND recorded @> ${this.snapshot.revision}::int8`);
    const found = new Map<number, { ordinal: number; scheme: string; value: string }[]>();
    for (const { id, ...identifier } of rows) found.set(Number(id), [...(found.get(Number(id)) ?? []), identifier]);
    return found;
  }

  private async readSources(condition: Sql, rows: SortedRows): Promise<void> {
    for await (const batch of this.snapshot.rows(SourceEntity, condition)) {
      for (const row of batch) await rows.add(fileNamed('sources.csv'), { ...sourceCells(row), public_id: recordId('Source', row.id) });
      this.tell(batch.length);
    }
  }

  private async federation(slug: string): Promise<{ id: number; slug: string; name: string }> {
    const [found] = await this.snapshot.query<{ id: string; slug: string; name: string }>(sql`
      SELECT id, slug, default_name AS name FROM organization WHERE recorded @> ${this.snapshot.revision}::int8 AND slug = ${slug}`);
    if (found === undefined) throw new Problem('NOT_FOUND', `The registry has no organization with the slug ${slug}.`, { slug });
    return { ...found, id: Number(found.id) };
  }

  private tell(more: number): void {
    this.read += more;
    this.options.onProgress?.({ step: 'READING', done: this.read });
  }
}

function titleOf(federation: { slug: string; name: string } | null): PackageTitle {
  if (federation === null) return { name: 'guildhall', title: 'Guildhall: the registry of film-industry organizations' };
  return { name: federation.slug, title: `${federation.name}: its members and what is recorded of it` };
}

function belongsTo(kind: FactKind, federation: number): Sql {
  const { columns } = versionedTable(kind.entity);
  const side = SIDE_OF_FEDERATION[kind.recordType];
  const sides = side === undefined ? kind.organizations : [side];
  const names = sides.map((property) => raw(`t.${columns.find((known) => known.property === property)?.column ?? property}`));
  return sql`${federation}::int8 IN (${join(names)})`;
}

function among(ids: ReadonlySet<number>): Sql {
  return sql`t.id = ANY(${[...ids]}::int8[])`;
}

function fileOf(recordType: RecordType): PackageFile {
  return fileNamed(factKind(recordType).file);
}

function fileNamed(path: string): PackageFile {
  const file = PACKAGE_FILES.find((known) => known.path === path);
  if (file === undefined) throw new Bug(`A package has no file ${path}`);
  return file;
}
