/** What one table may take. */
export interface TableLimits {
  /** Rows of a list that is followed to its end. */
  readonly rows: number;
  /** Lists that are followed for one address at a time. */
  readonly atATime: number;
  /** How long nothing may go through the connection, in milliseconds. */
  readonly stall: number;
}

export const TABLE_LIMITS: TableLimits = { rows: 1_000_000, atATime: 2, stall: 120_000 };
