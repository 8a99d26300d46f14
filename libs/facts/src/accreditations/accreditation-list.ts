import { Certainty, connection, type Field, object, type Read, type Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { askedOf, type DatedListArgs } from '../core/dated-list.args.js';
import { certaintyRead, holds } from '../core/holding.js';
import { accreditationRows } from './accreditation-rows.js';

/** A connection of accreditations: those of the `known` organization, by the name of the other side. */
export function accreditationList(
  row: Row,
  field: Field,
  known: { accreditor?: Sql; festival?: Sql },
  namedBy: 'accreditor' | 'festival',
): Read {
  const args = field.args as DatedListArgs;
  const asked = askedOf(row.at, args);
  const rows = accreditationRows({ ...row, at: asked.at }, known);
  const { alias, near } = rows.row;
  const keys = [
    { sql: sql`${near[namedBy]}.default_name`, type: 'text', collated: true },
    { sql: sql`${alias}.id`, type: 'int8' },
  ] as const;
  return connection(field, {
    from: rows.from,
    where: sql`${rows.where} AND ${holds(rows.dated, asked, args.certainty ?? Certainty.POSSIBLE)}`,
    order: { name: `accreditations ${namedBy}`, keys, descending: false },
    node: (node) => object(rows.row, node, 'Accreditation'),
    edge: { certainty: () => certaintyRead(rows.dated, asked.at) },
  });
}
