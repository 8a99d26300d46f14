import type { Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type FactRows, factRows } from '../core/organization-near.js';
import type { DatedRow } from '../core/holding.js';

/** Accreditations with both their organizations, whose lifetimes clip them. */
export interface AccreditationRows extends FactRows<'accreditor' | 'festival'> {
  readonly dated: DatedRow;
}

/** `known` names organizations whose rows are already in reach: the accreditor whose festivals are listed. */
export function accreditationRows(row: Row, known: { accreditor?: Sql; festival?: Sql } = {}): AccreditationRows {
  const rows = factRows(row, sql`accreditation`, {
    accreditor: { column: sql`accreditor_id`, known: known.accreditor },
    festival: { column: sql`festival_id`, known: known.festival },
  });
  const { alias, near } = rows.row;
  return { ...rows, dated: { fact: alias, organizations: [near.accreditor, near.festival] } };
}
