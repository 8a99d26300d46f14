import type { Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { QUALITY_FINDING_KINDS, type QualityFindingKind } from './quality-finding-kind.js';

/** Where findings are looked for: the row that stands for nothing yet, and the number of a federation, where only its own are asked for. */
export interface Searched {
  readonly row: Row;
  readonly federation: Sql | null;
}

/** What a finding is about, as expressions over the rows in which it is found. */
export interface About {
  readonly organization: Sql;
  readonly other?: Sql;
  readonly membership?: Sql;
  readonly otherMembership?: Sql;
  readonly figure?: Sql;
  /** What comes first among those of its kind: less before more. */
  readonly weight?: Sql;
  /** What its sentence says, as JSON: see `findingSentence`. */
  readonly said: Sql;
}

const none = sql`NULL::int8`;

/** The columns of a finding, the same for all kinds. `subject` and `second` tell it from others of its kind. */
export function foundSql(kind: QualityFindingKind, about: About, from: Sql): Sql {
  const { organization, other = none, membership = none, otherMembership = none, figure = none, weight = sql`0::int8`, said } = about;
  const subject = about.figure ?? about.membership ?? organization;
  const second = about.figure ? none : about.membership ? otherMembership : other;
  return sql`SELECT ${kind}::text AS kind, ${QUALITY_FINDING_KINDS.indexOf(kind)}::int AS rank, ${weight} AS weight, ${subject} AS subject, coalesce(${second}, 0) AS second,
    ${organization} AS organization_id, ${other} AS other_id, ${membership} AS membership_id, ${otherMembership} AS other_membership_id, ${figure} AS figure_id, ${said} AS said
    FROM ${from}`;
}
