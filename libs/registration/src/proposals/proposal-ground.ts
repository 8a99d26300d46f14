import { FACT_KINDS } from '@guildhall/facts';
import { OrganizationEntity } from '@guildhall/organizations';
import { SourceEntity } from '@guildhall/sources';
import { join, raw, readPublicId, recordTypeOf, type RecordType, sql, type Sql, versionedTable } from '@guildhall/storage';

/** A record that a proposal alters. */
export interface GroundRecord {
  readonly type: RecordType;
  readonly id: number;
}

// The properties of inputs that name what is altered; others name only what is referred to.
const ALTERED = ['id', 'source', 'target'];

/** The records that the input of a mutation alters. */
export function groundOf(input: object): GroundRecord[] {
  const values = input as Readonly<Record<string, unknown>>;
  return ALTERED.flatMap((property) => {
    const value = values[property];
    const read = typeof value === 'string' ? readPublicId(value) : 'not-an-id';
    const type = typeof read === 'string' ? null : recordTypeOf(read.prefix);
    return typeof read === 'string' || type === null ? [] : [{ type, id: read.number }];
  });
}

const TABLES = [OrganizationEntity, SourceEntity, ...FACT_KINDS.map(({ entity }) => entity)].map(versionedTable);

/** Whether a record that the proposal of a row alters was recorded anew, merged, retracted or brought back since the proposal's revision. */
export function groundMoved(proposal: Sql): Sql {
  const moved = join(
    TABLES.map(
      ({ recordType, table }) =>
        sql`WHEN ${recordType} THEN EXISTS (SELECT FROM ${raw(table)} t WHERE t.id = g.id AND (lower(t.recorded) > ${proposal}.ground_revision OR upper(t.recorded) > ${proposal}.ground_revision))`,
    ),
    ' ',
  );
  return sql`EXISTS (SELECT FROM jsonb_to_recordset(${proposal}.ground) AS g(type text, id int8) WHERE CASE g.type ${moved} ELSE false END)`;
}
