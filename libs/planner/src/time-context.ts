import type { Day } from '@guildhall/time';
import sql, { type Sql } from 'sql-template-tag';

/**
 * The two times an answer is given for, as expressions of a statement: the day in the world and the state of the records; and the day from which it
 * is answered, after which nothing is certain. Fields below inherit them. They are expressions, not values, because below a version or an event they
 * are those of its row.
 */
export interface At {
  readonly asOf: Sql;
  /** Whether the day was asked for, here or above; else it is today because nobody said. */
  readonly asked: boolean;
  readonly today: Sql;
  readonly revision: Sql;
}

/** A day as a parameter of a statement. */
export function daySql(day: Day): Sql {
  return sql`${day}::date`;
}

/** The same for another day in the world: a field's own `asOf` wins over the inherited one. */
export function withAsOf(at: At, asOf: Day | undefined): At {
  return asOf === undefined ? at : { ...at, asOf: daySql(asOf), asked: true };
}

/** The condition that a versioned row of `alias` stands at the asked revision. */
export function stands(alias: Sql, at: At): Sql {
  return sql`${alias}.recorded @> ${at.revision}`;
}
