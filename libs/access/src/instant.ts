import { sql, type Sql } from '@guildhall/storage';

/** An instant as it is shown: in UTC, to the millisecond. */
export function instantText(instant: Sql): Sql {
  return sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
