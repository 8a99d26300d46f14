import type { OpenChange } from '@guildhall/journal';
import { newIdNumber, raw, sql, type Sql, versionedTable } from '@guildhall/storage';
import { join } from 'sql-template-tag';
import { FACT_KINDS } from '../kinds.js';
import type { FactKind } from './fact-kind.js';

// Ids that a change gave to attestations, which the database does not show yet.
const given = new WeakMap<OpenChange, Set<number>>();

/** Ids for new attestations, drawn until no attestation of any fact has or had one of them. */
export async function newAttestationIds(change: OpenChange, count: number, draw = newIdNumber): Promise<number[]> {
  const taken = given.get(change) ?? new Set<number>();
  given.set(change, taken);
  const free: number[] = [];
  while (free.length < count) {
    const drawn = Array.from({ length: count - free.length }, () => draw());
    const used = await idsInUse(change, drawn);
    for (const id of drawn) {
      if (used.has(id) || taken.has(id)) continue;
      taken.add(id);
      free.push(id);
    }
  }
  return free;
}

/** The current fact that an attestation belongs to; undefined where there is none. */
export async function factAttestedBy(change: OpenChange, attestation: number): Promise<{ kind: FactKind; id: number } | undefined> {
  const [found] = await change.query<{ type: string; id: string }>(
    overAttested(
      ({ kind, table, ids }) => sql`
      SELECT ${kind.recordType}::text AS type, t.id FROM ${table} t
      WHERE ${ids} @> ANY(${[String(attestation)]}::jsonb[]) AND upper_inf(t.recorded)`,
    ),
  );
  const kind = FACT_KINDS.find(({ recordType }) => recordType === found?.type);
  return found && kind && { kind, id: Number(found.id) };
}

/** Those of some numbers that an attestation has or had, in whatever version of a fact. */
async function idsInUse(change: OpenChange, numbers: readonly number[]): Promise<Set<number>> {
  const rows = await change.query<{ id: string }>(
    overAttested(
      ({ table, ids }) => sql`
      SELECT a.id FROM ${table} t CROSS JOIN jsonb_array_elements(${ids}) AS a(id)
      WHERE ${ids} @> ANY(${numbers.map(String)}::jsonb[])`,
    ),
  );
  return new Set(rows.map(({ id }) => Number(id)));
}

/** One statement over all kinds that sources attest, each through its index. */
function overAttested(select: (from: { kind: FactKind; table: Sql; ids: Sql }) => Sql): Sql {
  const selects = FACT_KINDS.flatMap((kind) =>
    kind.attestationIds ? [select({ kind, table: raw(versionedTable(kind.entity).table), ids: kind.attestationIds(sql`t`) })] : [],
  );
  return join(selects, ' UNION ALL ');
}
