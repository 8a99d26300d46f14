import { getMetadataArgsStorage } from 'typeorm';
import { Bug } from '@guildhall/problems';
import type { RecordType } from './public-id.js';

/** What the journal must know of a table to close and open its rows. */
export interface VersionedTable {
  readonly table: string;
  readonly recordType: RecordType;
  /** The column that holds the id of the record to which a row belongs. */
  readonly idColumn: string;
  /** Entity property to column, without `recorded`, which the journal alone writes. */
  readonly columns: readonly { readonly property: string; readonly column: string }[];
}

export type EntityClass<Row = object> = new () => Row;

const declared = new Map<EntityClass, { recordType: RecordType; idColumn: string }>();
const described = new Map<EntityClass, VersionedTable>();

/** Declares an entity whose rows are never changed in place: each belongs to a record and stands in a range of revisions. */
export function Versioned(recordType: RecordType, idColumn = 'id'): (entity: EntityClass) => void {
  return (entity) => {
    declared.set(entity, { recordType, idColumn });
  };
}

/** The declaration of a versioned entity. */
export function versionedTable(entity: EntityClass): VersionedTable {
  const known = described.get(entity);
  if (known) return known;
  const declaration = declared.get(entity);
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => target === entity)?.name;
  if (!declaration || !table) throw new Bug(`${entity.name} is not a versioned entity`);
  const line = storage.columns.filter(
    ({ target }) => typeof target === 'function' && (target === entity || entity.prototype instanceof target),
  );
  const columns = line
    .filter(({ propertyName }) => propertyName !== 'recorded')
    .map(({ propertyName, options }) => ({ property: propertyName, column: options.name ?? propertyName }));
  const description = { table, ...declaration, columns };
  described.set(entity, description);
  return description;
}

/** All versioned entities whose rows belong to records of a type: they are closed together. */
export function versionedEntities(recordType: RecordType): EntityClass[] {
  return [...declared].filter(([, declaration]) => declaration.recordType === recordType).map(([entity]) => entity);
}

/** A row of a versioned table as PostgreSQL gives it in JSON (`to_jsonb(t)`), with the entity's property names. `recorded` comes along as text. */
export function fromColumns<Row extends object>(entity: EntityClass<Row>, json: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, unknown> = { recorded: json.recorded };
  for (const { property, column } of versionedTable(entity).columns) row[property] = json[column];
  return row as Row;
}

/** The same the other way: what `json_populate_recordset` takes. */
export function toColumns(entity: EntityClass, row: object): Record<string, unknown> {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(versionedTable(entity).columns.map(({ property, column }) => [column, values[property] ?? null]));
}
