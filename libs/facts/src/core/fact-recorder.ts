import type { OpenChange, Operation } from '@guildhall/journal';
import { Bug, Problem, type Violation } from '@guildhall/problems';
import { fromColumns, newIdNumber, raw, recordId, type RecordType, sql, versionedTable } from '@guildhall/storage';
import { type FactKind, type FactRow, organizationsOf, type Unidentified } from './fact-kind.js';

/** Why the current version of a fact gives way to another: the world changed, it ended, or the record was wrong. */
export type Alteration = 'CHANGED' | 'ENDED' | 'CORRECTED';

/** What a writer may say about a change to one fact. */
export interface RecordingOptions {
  /** Refuses where the fact was recorded anew after this revision. */
  readonly expectedRevision?: number | null;
  /** Ids of organizations and sources that the same change registers: they cannot be seen in the database yet. */
  readonly registered?: ReadonlySet<number>;
}

/** The one way to write single facts. It checks what files check, and what only the registry knows. */
export class FactRecorder {
  /** Records a new fact and gives its id. */
  async record<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    draft: Draft,
    options: RecordingOptions = {},
  ): Promise<number> {
    const id = newIdNumber();
    await this.stage(change, kind, draft, { kind: 'CREATED', recordType: kind.recordType, id, replaces: null }, options);
    return id;
  }

  /** The record was wrong: the fact gets a new version. `alter` is given the current one; ids of attestations that it keeps stay. */
  correct<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    alter: (row: Row) => Draft,
    options: RecordingOptions = {},
  ): Promise<void> {
    return this.alter(change, kind, id, 'CORRECTED', alter, options);
  }

  /** Replaces the current version of a fact, for any of the reasons. */
  async alter<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    why: Alteration,
    alter: (row: Row) => Draft,
    options: RecordingOptions = {},
  ): Promise<void> {
    const row = await this.current(change, kind, id, options);
    await this.stage(change, kind, alter(row), { kind: why, recordType: kind.recordType, id, replaces: since(row) }, options);
  }

  /** It never was so: no answer has it from this change on, and the history keeps it. */
  async retract<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    options: RecordingOptions = {},
  ): Promise<void> {
    const row = await this.current(change, kind, id, options);
    await change.stage({ kind: 'RETRACTED', recordType: kind.recordType, id, replaces: since(row) }, []);
  }

  /** The current version of a fact; NOT_FOUND where it has none. */
  async current<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    { expectedRevision }: RecordingOptions = {},
  ): Promise<Row> {
    const { table } = versionedTable(kind.entity);
    const [found] = await change.query<{ row: Record<string, unknown> }>(
      sql`SELECT to_jsonb(t) AS row FROM ${raw(table)} t WHERE id = ${id} AND upper_inf(recorded)`,
    );
    const name = recordId(kind.recordType, id);
    if (found === undefined) {
      throw new Problem('NOT_FOUND', `${name} leads to no ${words(kind)}; it may have been retracted.`, { id: name });
    }
    const row = fromColumns(kind.entity, found.row);
    if (expectedRevision != null && since(row) > expectedRevision) {
      const message = `${name} was recorded anew in revision ${since(row)}, after revision ${expectedRevision} that you have seen. Read it again.`;
      throw new Problem('CONFLICT', message, { conflictsWith: [name] });
    }
    return row;
  }

  private async stage<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    draft: Draft,
    operation: Operation,
    { registered = new Set() }: RecordingOptions,
  ): Promise<void> {
    const violations = kind.check(draft);
    if (violations.length > 0) throw refusal(violations);
    const derived = kind.derive(draft);
    if (derived.sources.length === 0) throw refusal([sourceRequired]);
    this.refuseEvidenceOutside(kind, draft, operation);
    await this.require(change, 'Organization', organizationsOf(kind, derived), registered);
    await this.require(change, 'Source', derived.sources, registered);
    const row: Unidentified<Row> = kind.identify(derived, operation.id, newIdNumber);
    await change.stage(operation, [{ entity: kind.entity, row: { ...row, id: operation.id } }]);
  }

  private refuseEvidenceOutside<Row extends FactRow, Draft extends object>(
    kind: FactKind<Row, Draft>,
    draft: Draft,
    { replaces, id }: Operation,
  ): void {
    const outside = kind.evidenceOutside(draft);
    if (outside.length === 0) return;
    const conflictsWith = replaces === null ? [] : [recordId(kind.recordType, id)];
    throw new Problem('CONFLICT', outside.map(({ message }) => message).join(' '), { conflictsWith });
  }

  /** All must be current when the change goes in, not only now. */
  private async require(
    change: OpenChange,
    recordType: RecordType,
    ids: readonly number[],
    registered: ReadonlySet<number>,
  ): Promise<void> {
    const asked = ids.filter((id) => !registered.has(id));
    if (asked.length === 0) return;
    const table = raw(recordType.toLowerCase());
    const rows = await change.query<{ id: string }>(sql`SELECT id FROM ${table} WHERE id = ANY(${asked}::int8[]) AND upper_inf(recorded)`);
    const current = new Set(rows.map(({ id }) => Number(id)));
    const missing = asked.filter((id) => !current.has(id)).map((id) => recordId(recordType, id));
    if (missing.length > 0) {
      const message = `${missing.join(', ')} leads to no ${recordType.toLowerCase()}; it may have been retracted.`;
      throw new Problem('NOT_FOUND', message, { ids: missing });
    }
    change.relyOn(recordType, asked);
  }
}

const sourceRequired: Violation = {
  path: ['citations'],
  code: 'SOURCE_REQUIRED',
  message: 'At least one source is needed: everything in the registry says who says so.',
};

function refusal(violations: readonly Violation[]): Problem {
  return new Problem('BAD_USER_INPUT', violations.map(({ message }) => message).join(' '), { violations });
}

/** The revision in which a version was recorded. */
function since({ recorded }: FactRow): number {
  const first = /^\[(\d+),/.exec(recorded ?? '')?.[1];
  if (first === undefined) throw new Bug(`${String(recorded)} is no range of revisions`);
  return Number(first);
}

function words({ name }: Pick<FactKind, 'name'>): string {
  return name.replaceAll('-', ' ');
}
