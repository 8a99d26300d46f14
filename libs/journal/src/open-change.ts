import type { EntityClass, RecordType, Sql } from '@guildhall/storage';
import type { RevisionMark } from './revisions.js';

/** Who records a change. */
export interface Author {
  readonly name: string;
  readonly kind: 'PERSON' | 'PROGRAM' | 'IMPORT' | 'SYSTEM';
}

/**
 * What a change does to one record. CORRECTED: the record was wrong; CHANGED: the world changed. REDACTED: a text in it was taken out of every revision; a
 * record without a current version, or one that has none at all, has no rows then.
 */
export interface Operation {
  readonly kind: 'CREATED' | 'CHANGED' | 'CORRECTED' | 'ENDED' | 'RETRACTED' | 'MERGED' | 'REDACTED';
  readonly recordType: RecordType;
  readonly id: number;
  /** The first revision of the current version that this one replaces; null: the record has no current version. */
  readonly replaces: number | null;
  /** Of one that is MERGED: the record of the same type to which its id leads from now on. It leaves no rows; they come back with an operation that replaces the lead. */
  readonly leadsTo?: number;
}

/** Two records that cannot both stand as the change would leave them. */
export interface Contradiction {
  readonly sentence: string;
  readonly recordType: RecordType;
  readonly ids: readonly [number, number];
}

/** A row of a record's new version, with the properties of its entity. */
export interface StagedRow {
  readonly entity: EntityClass;
  readonly row: object;
}

/** A change while it is being made. Nothing of it is seen by others before it is recorded as a whole. */
export interface OpenChange {
  /** The number of the change, if it comes to be recorded. */
  readonly id: number;
  /** Reads (or writes what takes no revision) inside the change's transaction, READ COMMITTED. What is staged is not seen. int8 comes as text, as `pg` gives it. */
  query<Row extends object>(statement: Sql): Promise<Row[]>;
  /** Adds what happens to one record: all rows of its new version, none for a retraction. One operation a record and change. */
  stage(operation: Operation, rows: readonly StagedRow[]): Promise<void>;
  /**
   * Says that the change makes sense only while these records are current (the organizations of a new fact). If one is not when the change
   * goes in, the work is done again.
   */
  relyOn(recordType: RecordType, ids: readonly number[]): void;
  /**
   * Everything in what is staged so far that contradicts what is recorded or something else that is staged. Who does not ask is refused when the change goes in, with
   * the first rule that is broken; who wants to tell all at once asks.
   */
  contradictions(): Promise<Contradiction[]>;
}

/** What came of a change. Revision, recordedAt and change (its id) are null when nothing was staged: then no revision was taken. */
export interface Recorded<Result> {
  readonly result: Result;
  readonly revision: number | null;
  readonly recordedAt: string | null;
  readonly change: number | null;
  readonly operations: number;
}

/** Whose idea a change was, where somebody else proposed it. */
export interface ProposalCredit {
  readonly number: number;
  readonly proposer: string;
}

/** A change to be recorded. */
export interface ChangeRequest {
  readonly author: Author;
  readonly message?: string | null;
  readonly proposal?: ProposalCredit;
  /**
   * Takes the lock of the revisions before the work instead of after it, so that nothing at all is recorded in between. Only for short work that must see
   * everything that touches a record, such as a merge: every other change waits for it.
   */
  readonly alone?: boolean;
  /** Refuses (CONFLICT) where anything at all was recorded after this revision. Who means one record only asks for the current version of that. */
  readonly expectedRevision?: number | null;
  readonly signal?: AbortSignal;
}

/** What stages a change. It may be called more than once, each time with a fresh change. */
export type Work<Result> = (change: OpenChange) => Promise<Result>;

/** Reads inside the transaction of a change that is written, but will be taken back: `mark` is the revision that it would have been. */
export type Look<Seen> = (mark: RevisionMark, query: <Row extends object>(statement: Sql) => Promise<Row[]>) => Promise<Seen>;
