// A table without its indexes is filled many times faster, and indexes made afterwards are the same ones.

/** Takes the indexes and the constraints that rest on them off the tables; gives a function that puts all of them back. */
export async function withoutIndexes(client, tables) {
  const { rows } = await client.query(
    `SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS "index", pg_get_indexdef(i.indexrelid) AS definition,
      quote_ident(c.conname) AS "constraint", pg_get_constraintdef(c.oid) AS rule
    FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
    WHERE i.indrelid = ANY($1::regclass[]::oid[]) ORDER BY i.indexrelid`,
    [tables],
  );
  for (const { table, index, constraint } of rows) {
    await client.query(constraint === null ? `DROP INDEX ${index}` : `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`);
  }
  return async () => {
    for (const { table, definition, constraint, rule } of rows) {
      await client.query(constraint === null ? definition : `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} ${rule}`);
    }
  };
}
