import type { Row } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import type { Sql } from 'sql-template-tag';

/** What lists of organizations take from memberships, which this library does not know. */
export interface FromMemberships {
  /** Whether the row's organization is a member of one of these federations on asOf. */
  memberOf(row: Row, federations: readonly string[]): Sql;
  /** Whether it has members on asOf. */
  hasMembers(row: Row): Sql;
  /** How many members it may have, and how many it surely has, on asOf: for all organizations at once, as a table to be made once and joined. */
  memberCounts(row: Row): { prepared: Sql; join: Sql; possible: Sql; certain: Sql };
}

let memberships: FromMemberships | undefined;

/** Called once, by the library of memberships. */
export function listsLearnMemberships(from: FromMemberships): void {
  memberships = from;
}

/** What was told. */
export function fromMemberships(): FromMemberships {
  if (!memberships) throw new Bug('Lists of organizations were not told of memberships');
  return memberships;
}
