import type { Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type FactRows, factRows } from '../core/organization-near.js';

/** Stated figures with their organization. They were said on a day, and no lifetime clips them. */
export type StatedFigureRows = FactRows<'organization'>;

/** `known`: the row of the organization, where it is already in reach. */
export function statedFigureRows(row: Row, known?: Sql): StatedFigureRows {
  return factRows(row, sql`stated_figure`, { organization: { column: sql`organization_id`, known } });
}
