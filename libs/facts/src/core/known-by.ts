import { Bug } from '@guildhall/problems';
import { type EntityClass, join, raw, type Sql, sql, versionedTable } from '@guildhall/storage';
import type { FactKind, FactRow, Unidentified } from './fact-kind.js';

type ColumnType = 'int8' | 'int4' | 'text';

/** How records of a kind are known again that are the same where some of their columns are equal; unknown is equal to unknown. */
export function knownBy<Row extends FactRow>(
  entity: EntityClass<Row>,
  columns: Readonly<Partial<Record<keyof Row & string, ColumnType>>>,
): Pick<FactKind<Row>, 'keysOf' | 'candidates' | 'match'> {
  const properties = Object.entries(columns) as [keyof Row & keyof Unidentified<Row> & string, ColumnType][];
  const keyOf = (row: Unidentified<Row>): string => JSON.stringify(properties.map(([property]) => row[property]));
  return {
    keysOf: (row) => [keyOf(row)],
    match(row, candidates) {
      const key = keyOf(row);
      const same = candidates.find((candidate) => keyOf(candidate) === key);
      return same === undefined ? null : { row: same, corrects: false };
    },
    candidates(rows) {
      const names = properties.map(([property]) => columnOf(entity, property));
      const wanted = properties.map(([property, type]) => sql`${rows.map((row) => row[property])}::${raw(type)}[]`);
      const equal = names.map((name) => sql`(t.${name} = w.${name} OR (t.${name} IS NULL AND w.${name} IS NULL))`);
      return sql`
        SELECT to_jsonb(t) AS row
        FROM (SELECT DISTINCT * FROM unnest(${join(wanted)}) AS asked (${join(names)})) w
        JOIN ${raw(versionedTable(entity).table)} t ON ${join(equal, ' AND ')}
        WHERE upper_inf(t.recorded)`;
    },
  };
}

function columnOf(entity: EntityClass, property: string): Sql {
  const column = versionedTable(entity).columns.find((one) => one.property === property)?.column;
  if (column === undefined) throw new Bug(`${entity.name} has no column for ${property}`);
  return raw(`"${column}"`);
}
