import type { Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { type FactRows, factRows } from '../core/organization-near.js';

/** Successions with both their organizations. They happened on a day, and no lifetime clips them. */
export type SuccessionRows = FactRows<'predecessor' | 'successor'>;

export function successionRows(row: Row): SuccessionRows {
  return factRows(row, sql`succession`, { predecessor: { column: sql`predecessor_id` }, successor: { column: sql`successor_id` } });
}
