import { DatedFactEntity, FACT_KINDS, type FactKind, type FactRow, organizationsOf, spanOfRange } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import type { Violation } from '@guildhall/problems';
import { join, raw, sql, versionedTable } from '@guildhall/storage';
import { parseDate } from '@guildhall/time';
import type { PackageRow } from './package-rows.js';

/** A fact as the package leaves it. */
export interface TouchedFact {
  readonly id: number;
  readonly row: FactRow;
  readonly kind: FactKind;
  readonly from: PackageRow;
  /** Attestations on days on which it cannot hold. */
  readonly outside: readonly Violation[];
}

/** A rule of the database that no two current records are equal in some columns. */
interface Unique {
  readonly name: string;
  readonly properties: readonly string[];
  /** Whether two empty values are equal. */
  readonly emptyIsEqual: boolean;
}

const BATCH = 1_000;

/**
 * What checks need of the facts that the package makes or alters: what is staged is not seen by queries. A temporary table, so that checks are
 * statements over all of them at once.
 */
export class PackageFacts {
  private waiting: string[] = [];
  private beside: string[] = [];
  private readonly uniques = new Map<FactKind, readonly Unique[]>();

  private constructor(
    private readonly change: OpenChange,
    private readonly fileOf: (row: PackageRow) => string,
  ) {}

  static async begin(change: OpenChange, fileOf: (row: PackageRow) => string): Promise<PackageFacts> {
    await change.query(sql`
      CREATE TEMPORARY TABLE package_fact (
        id int8 NOT NULL, record_type text NOT NULL, kind_name text NOT NULL, organizations int8[] NOT NULL, equalities text[] NOT NULL, certain daterange,
        possible daterange, ongoing bool, evidence_from date, evidence_to date, outside text, file text NOT NULL, line int4 NOT NULL,
        is_read bool NOT NULL
      ) ON COMMIT DROP`);
    await change.query(sql`
      CREATE TEMPORARY TABLE package_beside (record_type text, id int8, equalities text[] NOT NULL, PRIMARY KEY (record_type, id)) ON COMMIT DROP`);
    return new PackageFacts(change, fileOf);
  }

  async add({ id, row, kind, from, outside }: TouchedFact): Promise<void> {
    const uniques = this.uniques.get(kind) ?? (await this.readUniques(kind));
    const values = row as FactRow & Readonly<Record<string, unknown>>;
    this.waiting.push(
      JSON.stringify({
        id,
        record_type: kind.recordType,
        kind_name: kind.name,
        organizations: organizationsOf(kind, row),
        equalities: uniques.flatMap((unique) => equality(unique, values)),
        certain: values.certain,
        possible: values.possible,
        ongoing: values.ongoing,
        evidence_from: evidenceFrom(values),
        evidence_to: values.evidenceTo,
        outside: outside.length === 0 ? null : outside.map(({ message }) => message).join(' '),
        file: this.fileOf(from),
        line: from.line,
        is_read: true,
      }),
    );
    if (this.waiting.length >= BATCH) await this.flush();
  }

  /** Adds facts of the registry that one of the package may be equal to. Those that the package alters itself do not count. */
  async addBeside(kind: FactKind, facts: readonly FactRow[]): Promise<void> {
    if (facts.length === 0) return;
    const uniques = this.uniques.get(kind) ?? (await this.readUniques(kind));
    for (const row of facts) {
      const equalities = uniques.flatMap((unique) => equality(unique, row as FactRow & Readonly<Record<string, unknown>>));
      this.beside.push(JSON.stringify({ record_type: kind.recordType, id: row.id, equalities }));
    }
    if (this.beside.length >= BATCH) await this.flush();
  }

  /** To be called once all are added, before they are asked for. */
  async complete(): Promise<void> {
    await this.flush();
    for (const kind of FACT_KINDS) if (kind.entity.prototype instanceof DatedFactEntity) await this.addStanding(kind);
    await this.change.query(sql`CREATE INDEX package_fact_organizations ON pg_temp.package_fact (organizations, file, line)`);
    await this.change.query(sql`ANALYZE pg_temp.package_fact`);
    await this.clip();
  }

  /** Beside each fact the life that its organizations have in common, as the change leaves them. */
  private async clip(): Promise<void> {
    await this.change.query(sql`
      CREATE TEMPORARY TABLE package_life (id int8 PRIMARY KEY, slug text NOT NULL, founded_earliest date, dissolved_latest date) ON COMMIT DROP`);
    await this.change.query(sql`
      INSERT INTO pg_temp.package_life
      SELECT id, slug, founded_earliest, dissolved_latest FROM organization o
      WHERE upper_inf(recorded) AND NOT EXISTS (SELECT FROM pg_temp.package_organization p WHERE p.id = o.id)
      UNION ALL SELECT id, slug, founded_earliest, dissolved_latest FROM pg_temp.package_organization`);
    await this.change.query(sql`ANALYZE pg_temp.package_life`);
    await this.change.query(sql`
      CREATE TEMPORARY TABLE clipped_fact ON COMMIT DROP AS
      SELECT f.*, l.begins, l.ends
      FROM pg_temp.package_fact f CROSS JOIN LATERAL (
        SELECT max(l.founded_earliest) AS begins, min(l.dissolved_latest) AS ends
        FROM unnest(f.organizations) AS u (id) JOIN pg_temp.package_life l ON l.id = u.id
      ) l`);
    await this.change.query(sql`CREATE INDEX clipped_fact_organizations ON pg_temp.clipped_fact (organizations, file, line)`);
    await this.change.query(sql`ANALYZE pg_temp.clipped_fact`);
  }

  /** Facts of the registry that the package does not touch, of organizations whose lifetime it alters: other days are left of them. */
  private async addStanding(kind: FactKind): Promise<void> {
    const { table, columns } = versionedTable(kind.entity);
    const organizations = join(
      kind.organizations.map((property) => raw(`t.${columns.find((known) => known.property === property)?.column ?? property}`)),
    );
    await this.change.query(sql`
      INSERT INTO pg_temp.package_fact
      SELECT DISTINCT ON (t.id) t.id, ${kind.recordType}, ${kind.name}, ARRAY[${organizations}], '{}'::text[], t.certain, t.possible, t.ongoing,
        coalesce(lower(t.certain), least(t.start_latest, t.end_latest)), t.evidence_to, NULL, o.file, o.line, false
      FROM pg_temp.package_organization o JOIN ${raw(table)} t ON o.id IN (${organizations}) AND upper_inf(t.recorded)
      WHERE o.is_other_lifetime AND NOT EXISTS (SELECT FROM pg_temp.package_fact f WHERE f.record_type = ${kind.recordType} AND f.id = t.id)
      ORDER BY t.id, o.line`);
  }

  private async flush(): Promise<void> {
    const beside = `[${this.beside.join(',')}]`;
    this.beside = [];
    await this.change.query(sql`
      INSERT INTO pg_temp.package_beside SELECT * FROM json_populate_recordset(NULL::pg_temp.package_beside, ${beside}::json) ON CONFLICT DO NOTHING`);
    if (this.waiting.length === 0) return;
    const rows = `[${this.waiting.join(',')}]`;
    this.waiting = [];
    await this.change.query(sql`
      INSERT INTO pg_temp.package_fact SELECT * FROM json_populate_recordset(NULL::pg_temp.package_fact, ${rows}::json)`);
  }

  /** The database is asked for its own rules, so that a new one is checked without another line here. */
  private async readUniques(kind: FactKind): Promise<readonly Unique[]> {
    const { table, columns } = versionedTable(kind.entity);
    const rows = await this.change.query<{ name: string; columns: string[]; emptyIsEqual: boolean }>(sql`
      SELECT c.relname AS name, i.indnullsnotdistinct AS "emptyIsEqual", array_agg(a.attname::text ORDER BY k.place) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      WHERE i.indrelid = to_regclass(${table}) AND i.indisunique AND c.relname NOT IN (${`${table}_version`}, ${`${table}_current`})
      GROUP BY c.relname, i.indnullsnotdistinct`);
    const uniques = rows.map(({ name, columns: named, emptyIsEqual }) => ({
      name,
      properties: named.map((column) => columns.find((known) => known.column === column)?.property ?? column),
      emptyIsEqual,
    }));
    this.uniques.set(kind, uniques);
    return uniques;
  }
}

/** The text in which two facts are equal that the database would not take together; none where an empty value makes them different. */
function equality({ name, properties, emptyIsEqual }: Unique, row: Readonly<Record<string, unknown>>): string[] {
  const values = properties.map((property) => row[property] ?? null);
  return !emptyIsEqual && values.includes(null) ? [] : [`${name} ${JSON.stringify(values)}`];
}

/** The earliest day by which the evidence shows the fact. */
function evidenceFrom(row: Readonly<Record<string, unknown>>): string | null {
  const attested = Array.isArray(row.attestations) ? (row.attestations as { on: string }[]).map(({ on }) => parseDate(on).latest) : [];
  const certain = typeof row.certain === 'string' ? spanOfRange(row.certain).from : null;
  const days = [
    certain,
    row.startLatest,
    row.endLatest,
    ...attested,
    ...(Array.isArray(row.attestedDays) ? (row.attestedDays as string[]) : []),
  ];
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
}
