import type { Day } from '@guildhall/time';
import sql, { type Sql } from 'sql-template-tag';

/**
 * The two times an answer is given for: the day in the world and the state of the records; and the day from which it is answered,
 * after which nothing is certain. Fields below inherit it.
 */
export interface At {
  readonly asOf: Day;
  /** Whether the day was asked for, here or above; else it is today because nobody said. */
  readonly asked: boolean;
  readonly today: Day;
  readonly revision: number;
}

/** The same for another day in the world: a field's own `asOf` wins over the inherited one. */
export function withAsOf(at: At, asOf: Day | undefined): At {
  return asOf === undefined ? at : { ...at, asOf, asked: true };
}

/** A day as a parameter of a statement. */
export function daySql(day: Day): Sql {
  return sql`${day}::date`;
}

/** The condition that a versioned row of `alias` stands at the asked revision. */
export function stands(alias: Sql, at: At): Sql {
  return sql`${alias}.recorded @> ${at.revision}::int8`;
}
