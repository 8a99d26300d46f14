import type { Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type FactRows, factRows } from '../core/organization-near.js';
import type { DatedRow } from '../core/holding.js';

/** Offices with their organization, whose lifetime clips them. */
export interface OfficeRows extends FactRows<'organization'> {
  readonly dated: DatedRow;
}

/** `known`: the row of the organization, where it is already in reach. */
export function officeRows(row: Row, known?: Sql): OfficeRows {
  const rows = factRows(row, sql`office`, { organization: { column: sql`organization_id`, known } });
  return { ...rows, dated: { fact: rows.row.alias, organizations: [rows.row.near.organization] } };
}
