import { type Cells, FACT_KINDS, type FactKind, type SlugsById } from '@guildhall/facts';
import {
  nameMayHold,
  organizationDraft,
  type OrganizationDraft,
  OrganizationEntity,
  OrganizationIdentifierEntity,
} from '@guildhall/organizations';
import { Bug } from '@guildhall/problems';
import { SourceEntity } from '@guildhall/sources';
import { raw, recordId, sql, versionedTable } from '@guildhall/storage';
import { PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import { identifierCells, nameCells, organizationCells, sourceCells } from './record-cells.js';
import { rowsInOrder } from './rows-in-order.js';
import { SelectedRows, type Selection } from './selection.js';
import { Slugs } from './slugs-by-id.js';
import type { Snapshot } from './snapshot.js';

/** Rows as cells, in the order of the columns, a batch at a time. */
export type RowBatches = AsyncGenerator<string[][]>;

/**
 * The rows of a package's files, each file sorted by all its columns. They are read as they are asked for, and never all held: any size takes the same
 * memory. The files of one snapshot are read one after another.
 */
export class PackageRows {
  private readonly selected: SelectedRows;
  private readonly slugs: Slugs;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly selection: Selection,
    private readonly withIds: boolean,
  ) {
    this.selected = new SelectedRows(selection, snapshot.revision);
    this.slugs = new Slugs(snapshot);
  }

  /** The rows of a file. */
  of(file: PackageFile): RowBatches {
    const columns = writtenColumns(file, this.withIds);
    const [batches, beginning] = this.read(file);
    return rowsInOrder(inColumns(batches, columns), beginning);
  }

  /** Cells by column, sorted by the first so many of them. */
  private read(file: PackageFile): [AsyncGenerator<Cells[]>, number] {
    if (file.path === 'sources.csv') return [this.sources(), 1];
    if (file.path === 'organizations.csv') return [this.ofOrganizations(organizationRow), 1];
    if (file.path === 'names.csv') return [this.ofOrganizations((draft, slugs) => this.names(draft, slugs)), 1];
    if (file.path === 'identifiers.csv') return [this.ofOrganizations(identifierCells), 1];
    const kind = FACT_KINDS.find((one) => one.file === file.path);
    if (kind === undefined) throw new Bug(`A package has no file ${file.path}`);
    return [this.facts(kind), kind.rowsBeginWith.length];
  }

  private async *facts(kind: FactKind): AsyncGenerator<Cells[]> {
    for await (const rows of this.snapshot.rowsOf(kind.entity, this.selected.factsInOrder(kind))) {
      const slugs = await this.slugs.ofFacts(kind, rows);
      yield rows.flatMap((row) => kind.write(row, slugs).map((cells) => ({ ...cells, public_id: recordId(kind.recordType, row.id) })));
    }
  }

  private async *ofOrganizations(cells: (draft: OrganizationDraft, slugs: SlugsById, id: number) => Cells[]): AsyncGenerator<Cells[]> {
    for await (const rows of this.snapshot.rowsOf(OrganizationEntity, this.selected.organizationsInOrder())) {
      const identifiers = await this.identifiers(rows.map(({ id }) => id));
      const slugs = await this.slugs.of(
        [],
        rows.flatMap(({ sources }) => sources),
      );
      yield rows.flatMap((row) => cells(organizationDraft(row, identifiers.get(row.id) ?? []), slugs, row.id));
    }
  }

  private names(draft: OrganizationDraft, slugs: SlugsById): Cells[] {
    const { asOf } = this.selection;
    return nameCells(asOf ? { ...draft, names: draft.names.filter((name) => nameMayHold(name, asOf)) } : draft, slugs);
  }

  private async identifiers(ids: readonly number[]): Promise<Map<number, { ordinal: number; scheme: string; value: string }[]>> {
    const rows = await this.snapshot.query<{ id: string; ordinal: number; scheme: string; value: string }>(sql`
      SELECT t.organization_id AS id, t.ordinal, t.scheme, t.value FROM ${raw(versionedTable(OrganizationIdentifierEntity).table)} t
      WHERE t.organization_id = ANY(${ids}::int8[]) AND ${this.snapshot.stands('t')}`);
    const found = new Map<number, { ordinal: number; scheme: string; value: string }[]>();
    for (const { id, ...identifier } of rows) {
      const known = found.get(Number(id));
      if (known) known.push(identifier);
      else found.set(Number(id), [identifier]);
    }
    return found;
  }

  private async *sources(): AsyncGenerator<Cells[]> {
    for await (const rows of this.snapshot.rowsOf(SourceEntity, this.selected.sourcesInOrder())) {
      yield rows.map((row) => ({ ...sourceCells(row), public_id: recordId('Source', row.id) }));
    }
  }
}

/** The columns that are written of a file. */
export function writtenColumns({ columns }: PackageFile, withIds: boolean): string[] {
  return columns.map(({ name }) => name).filter((name) => withIds || name !== 'public_id');
}

/** The file of a package by its name. */
export function packageFile(path: string): PackageFile {
  const file = PACKAGE_FILES.find((known) => known.path === path);
  if (file === undefined) throw new Bug(`A package has no file ${path}`);
  return file;
}

function organizationRow(draft: OrganizationDraft, slugs: SlugsById, id: number): Cells[] {
  return [{ ...organizationCells(draft, slugs), public_id: recordId('Organization', id) }];
}

async function* inColumns(batches: AsyncIterable<Cells[]>, columns: readonly string[]): RowBatches {
  for await (const batch of batches) yield batch.map((cells) => columns.map((column) => cells[column] ?? ''));
}
