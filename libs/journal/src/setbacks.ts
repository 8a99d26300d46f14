import { OperationalError, Problem } from '@guildhall/problems';
import { databaseErrorCode, recordId, type RecordType, translateDatabaseError } from '@guildhall/storage';

/** What the change was worked out from is no longer so: others recorded something in between. Done again, it sees the fresh state. */
export class GroundMoved extends Problem {
  constructor(recordType: RecordType, ids: readonly number[]) {
    super('CONFLICT', 'Others kept changing the same records while this was being written. Nothing was recorded; try again.', {
      conflictsWith: ids.map((id) => recordId(recordType, id)),
    });
  }
}

/** A new record was given an id that another has or had. Drawn again, it is free; unless the caller insists on it. */
export class IdTaken extends Problem {
  constructor(recordType: RecordType | null, ids: readonly number[]) {
    super('CONFLICT', 'The id of a new record belongs to another one.', {
      conflictsWith: recordType === null ? [] : ids.map((id) => recordId(recordType, id)),
    });
  }
}

/** The connection broke at the very commit, and the server could not be asked since whether the change was recorded. */
export class Undecided extends OperationalError {
  constructor(cause: unknown) {
    super(
      'DATABASE_LOST',
      'The connection to the PostgreSQL server was lost while the change was being recorded; whether it was cannot be told yet.',
      { cause },
    );
  }
}

/** Why a change that came to nothing may be tried again. */
export type Setback = 'moved' | 'taken' | 'lost';

/** How often each may happen to one change before its author is told. */
export const PATIENCE: Readonly<Record<Setback, number>> = { moved: 30, taken: 3, lost: 5 };

/** The setback that an error is, or null for one that would come again. */
export function setbackOf(error: unknown): Setback | null {
  if (error instanceof Undecided) return null;
  if (error instanceof GroundMoved) return 'moved';
  if (error instanceof IdTaken) return 'taken';
  const code = databaseErrorCode(error);
  if (code === '40001' || code === '40P01') return 'moved';
  return isLost(error) ? 'lost' : null;
}

/** Whether the connection broke, so that what the server did last is not known. */
export function isLost(error: unknown): boolean {
  const translated = translateDatabaseError(error);
  return translated instanceof OperationalError && translated.code === 'DATABASE_LOST';
}

/** Whether no server answers: after a lost connection most often because it is starting again. */
export function isAway(error: unknown): boolean {
  const translated = translateDatabaseError(error);
  return translated instanceof OperationalError && translated.code === 'DATABASE_UNREACHABLE';
}

/** The name of the constraint that an error of the database is about. */
export function constraintOf(error: unknown): string | null {
  if (!['23505', '23P01'].includes(databaseErrorCode(error) ?? '')) return null;
  const inner = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  const name = typeof inner === 'object' && inner !== null && 'constraint' in inner ? inner.constraint : null;
  return typeof name === 'string' ? name : null;
}
