import { raw, type RecordType, sql, versionedTable } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';

/** What is in the registry. Revision null: the schema is not there yet. */
export interface RegistryStatus {
  readonly revision: number | null;
  readonly recordedAt: string | null;
  /** Current records, not their past versions. */
  readonly records: readonly { readonly recordType: RecordType; readonly count: number }[];
  /** The size of the whole database. */
  readonly bytes: number;
}

/** The newest revision, the number of current records of each type, and the size of the database. */
export async function registryStatus(dataSource: DataSource): Promise<RegistryStatus> {
  const ask = async <Row>(text: string): Promise<Row | undefined> => (await dataSource.query<Row[]>(text))[0];
  const about = await ask<{ exists: boolean; bytes: string }>(
    `SELECT to_regclass('change') IS NOT NULL AND to_regclass('membership') IS NOT NULL AS "exists", pg_database_size(current_database()) AS bytes`,
  );
  const bytes = Number(about?.bytes);
  if (about?.exists !== true) return { revision: null, recordedAt: null, records: [], bytes };
  const newest = await ask<{ revision: string; recorded_at: Date }>(
    'SELECT revision, recorded_at FROM change ORDER BY revision DESC LIMIT 1',
  );
  const records: { recordType: RecordType; count: number }[] = [];
  for (const { table, recordType, idColumn } of ENTITIES.map(versionedTable)) {
    if (idColumn !== 'id') continue;
    const counted = await ask<{ count: string }>(sql`SELECT count(*) FROM ${raw(table)} WHERE upper_inf(recorded)`.text);
    records.push({ recordType, count: Number(counted?.count) });
  }
  return { revision: Number(newest?.revision), recordedAt: newest?.recorded_at.toISOString() ?? null, records, bytes };
}
