import { currentRecord, firstRevision, type OpenChange, type Operation } from '@guildhall/journal';
import { Bug, Problem, type Violation } from '@guildhall/problems';
import { newIdNumber, publicId, recordId } from '@guildhall/storage';
import { newAttestationIds } from './attestation-ids.js';
import type { StoredAttestation } from './dated-fact.entity.js';
import { type FactKind, type FactRow, organizationsOf, type Unidentified, withOrganizations } from './fact-kind.js';
import { requireNamed } from './named-records.js';
import { type PlaceInInput, SOURCE_REQUIRED } from './place-in-input.js';

/** Why the current version of a fact gives way to another: the world changed, it ended, or the record was wrong. */
export type Alteration = 'CHANGED' | 'ENDED' | 'CORRECTED';

/** What a writer may say about a change to one fact. */
export interface RecordingOptions {
  /** Refuses where the fact was recorded anew after this revision. */
  readonly expectedRevision?: number | null;
  /** Ids of organizations and sources that the same change registers: they cannot be seen in the database yet. */
  readonly registered?: ReadonlySet<number>;
  /** Where in an input the values of the draft stand, so that what is wrong with them is told of the input. */
  readonly place?: PlaceInInput;
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

  /** The record was wrong: the fact gets a new version. `alter` is given the current one; ids of attestations that it keeps stay. Gives its id, as `alter` does. */
  correct<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    alter: (row: Row) => Draft,
    options: RecordingOptions = {},
  ): Promise<number> {
    return this.alter(change, kind, id, 'CORRECTED', alter, options);
  }

  /** Replaces the current version of a fact, for any of the reasons. Gives its id: another than `id` where that one was merged into it. */
  async alter<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    why: Alteration,
    alter: (row: Row) => Draft,
    options: RecordingOptions = {},
  ): Promise<number> {
    const row = await this.current(change, kind, id, options);
    const operation = { kind: why, recordType: kind.recordType, id: row.id, replaces: firstRevision(row.recorded) };
    await this.stage(change, kind, alter(row), operation, options);
    return row.id;
  }

  /** It never was so: no answer has it from this change on, and the history keeps it. Gives its id. */
  async retract<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    options: RecordingOptions = {},
  ): Promise<number> {
    const row = await this.current(change, kind, id, options);
    await change.stage({ kind: 'RETRACTED', recordType: kind.recordType, id: row.id, replaces: firstRevision(row.recorded) }, []);
    return row.id;
  }

  /** A fact that was retracted stands again, as this row says it last stood. Gives its id. */
  async restore<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    row: Row & Draft,
  ): Promise<number> {
    await this.stage(change, kind, row, { kind: 'CORRECTED', recordType: kind.recordType, id: row.id, replaces: null }, {});
    return row.id;
  }

  /** The current version of a fact, or of the one into which it was merged; NOT_FOUND where there is none. */
  async current<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    id: number,
    { expectedRevision }: RecordingOptions = {},
  ): Promise<Row> {
    return (await currentRecord(change, kind.entity, id, { words: words(kind), expectedRevision })).row;
  }

  private async stage<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    written: Draft,
    operation: Operation,
    { registered = new Set(), place = (path) => path }: RecordingOptions,
  ): Promise<void> {
    refuseUnsound(kind, written, place);
    this.refuseEvidenceOutside(kind, written, operation);
    const draft = await this.onStanding(change, kind, written, registered);
    // An organization may have been merged into the other one of the fact.
    if (draft !== written) refuseUnsound(kind, draft, place);
    const row = await this.identified(change, kind, kind.derive(draft), operation.id);
    await change.stage(operation, [{ entity: kind.entity, row: { ...row, id: operation.id } }]);
  }

  private async identified<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    row: Unidentified<Row>,
    id: number,
  ): Promise<Unidentified<Row>> {
    let count = 0;
    // Named once to learn how many ids are needed: they are looked for together.
    kind.identify(row, id, () => (count += 1));
    const ids = count === 0 ? [] : await newAttestationIds(change, count);
    return kind.identify(row, id, () => {
      const next = ids.pop();
      if (next === undefined) throw new Bug(`${kind.name} asks for more ids than before`);
      return next;
    });
  }

  private refuseEvidenceOutside<Row extends FactRow, Draft extends object>(
    kind: FactKind<Row, Draft>,
    draft: Draft,
    { replaces, id }: Operation,
  ): void {
    const outside = kind.evidenceOutside(draft);
    if (outside.length === 0) return;
    const record = replaces === null ? [] : [recordId(kind.recordType, id)];
    const attestations = outside.map(({ path }) => attestationAt(draft, path)).filter((attestation) => attestation > 0);
    const conflictsWith = [...record, ...attestations.map((attestation) => publicId('att', attestation))];
    throw new Problem('CONFLICT', outside.map(({ message }) => message).join(' '), { conflictsWith });
  }

  /** The draft of the organizations that stand for those named, which must be current when the change goes in, not only now; as must its sources. */
  private async onStanding<Row extends FactRow, Draft extends object>(
    change: OpenChange,
    kind: FactKind<Row, Draft>,
    written: Draft,
    registered: ReadonlySet<number>,
  ): Promise<Draft> {
    const named = { Organization: organizationsOf(kind, written), Source: kind.derive(written).sources };
    const standing = await requireNamed(change, named, registered);
    const draft = withOrganizations(kind, written, (id) => standing('Organization', id));
    const relied = { Organization: organizationsOf(kind, draft), Source: named.Source };
    for (const recordType of ['Organization', 'Source'] as const) {
      change.relyOn(
        recordType,
        relied[recordType].filter((id) => !registered.has(id)),
      );
    }
    return draft;
  }
}

const sourceRequired: Violation = {
  path: ['citations'],
  code: 'SOURCE_REQUIRED',
  message: SOURCE_REQUIRED,
};

function refuseUnsound<Row extends FactRow, Draft extends object>(kind: FactKind<Row, Draft>, draft: Draft, place: PlaceInInput): void {
  const violations = kind.check(draft);
  if (violations.length > 0) throw refusal(violations, place);
  if (kind.derive(draft).sources.length === 0) throw refusal([sourceRequired], place);
}

function refusal(violations: readonly Violation[], place: PlaceInInput): Problem {
  const placed = violations.map((violation) => ({ ...violation, path: place(violation.path) }));
  return new Problem('BAD_USER_INPUT', placed.map(({ message }) => message).join(' '), { violations: placed });
}

/** The id of the attestation to which a path of a draft leads; 0 for a new one. */
function attestationAt(draft: object, path: Violation['path']): number {
  const attestation = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], draft);
  return (attestation as StoredAttestation).id;
}

function words({ name }: Pick<FactKind, 'name'>): string {
  return name.replaceAll('-', ' ');
}
