import { mayCountOn, membershipRows, represented } from '@guildhall/facts';
import { Organization, type OrganizationBy, organizationBy } from '@guildhall/organizations';
import { expression, Field, object, type Read, Reads, type Row, type Selected, stands, together } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';

/** A record with what was asked of it: one value for each field that shows such records. */
export interface Shown<Key> {
  readonly key: Key;
  readonly values: readonly unknown[];
}

/** One of the federations that are compared. */
export interface ComparedFederation {
  readonly id: number;
  /** Itself, for each of the fields that show federations. */
  readonly values: readonly unknown[];
  /** Members, by their names, that are recorded in another federation too: of the others none can be shared. */
  readonly members: readonly Shown<number>[];
  /** The countries that its members represent, by code. */
  readonly countries: readonly Shown<string>[];
}

/** The fields of a comparison that show federations, members and countries. */
export interface ShownFields {
  readonly federations: readonly Field[];
  readonly members: readonly Field[];
  readonly countries: readonly Field[];
}

/** A federation by its name, with what comparing needs; null where there is none. */
export function comparedFederation(
  row: Row,
  by: OrganizationBy,
  path: Field['path'],
  fields: ShownFields,
): Read<ComparedFederation | null> {
  const read = organizationBy(row, new ComparedField(row, path, fields), by);
  return expression(read.sql ?? sql`NULL`, (answer) => {
    const organization = read.present(answer) as { [COMPARED]: ComparedFederation } | null;
    return organization && organization[COMPARED];
  });
}

// No field of the API can be called so: what is read under it is seen here only.
const COMPARED = '#compared';

/** Stands for the one thing that is asked of each federation. `organizationBy` reads objects by their fields, so it is asked like one. */
class ComparedField extends Field {
  constructor(
    row: Row,
    path: Field['path'],
    readonly fields: ShownFields,
  ) {
    super(row.planning, COMPARED, COMPARED, {}, path, Organization.name, []);
  }

  override selection(): readonly Selected[] {
    return [{ responseKey: COMPARED, sub: this }];
  }
}

Reads((row, field) => {
  if (!(field instanceof ComparedField)) throw new Bug(`${COMPARED} is asked by comparisons only`);
  return sideRead(row, field.fields);
})(Organization.prototype, COMPARED);

/** A value for each field, of one row. */
function shownRead(row: Row, fields: readonly Field[]): Read<unknown[]> {
  const all = together(fields.map((field) => object(row, field)));
  return expression(all.sql, (answer) => all.present.map((present) => present(answer)));
}

function shownList<Key>(keySql: Sql, shown: Read<unknown[]>, from: Sql, order: Sql): Read<Shown<Key>[]> {
  return expression(
    sql`(SELECT coalesce(json_agg(json_build_array(${keySql}, ${shown.sql}) ORDER BY ${order}), '[]'::json) FROM ${from})`,
    (answers) => (answers as [Key, unknown][]).map(([key, answer]) => ({ key, values: shown.present(answer) })),
  );
}

function sideRead(row: Row, fields: ShownFields): Read<ComparedFederation> {
  const { alias } = row;
  const parts = [
    expression(sql`${alias}.id`, Number),
    shownRead(row, fields.federations),
    fields.members.length > 0 ? membersRead(row, fields.members) : expression(sql`'[]'::json`, () => []),
    countriesRead(row, fields.countries),
  ] as const;
  const all = together(parts);
  return expression(all.sql, (answer) => {
    const [id, values, members, countries] = parts.map((_part, place) => all.present[place]?.(answer));
    return { id, values, members, countries } as ComparedFederation;
  });
}

function membersRead(row: Row, fields: readonly Field[]): Read<Shown<number>[]> {
  const alias = row.planning.alias('o');
  const here = membershipRows(row, { federation: row.alias });
  const other = membershipRows(row, { member: alias });
  const counted = sql`${alias}.id IN (SELECT ${here.row.alias}.member_id FROM ${here.from} WHERE ${here.where} AND ${mayCountOn(here, row.at.asOf)})`;
  const elsewhere = sql`EXISTS (SELECT FROM ${other.from} WHERE ${other.where} AND ${other.row.alias}.federation_id <> ${row.alias}.id AND ${mayCountOn(other, row.at.asOf)})`;
  return shownList<number>(
    sql`${alias}.id`,
    shownRead({ ...row, alias }, fields),
    sql`organization ${alias} WHERE ${stands(alias, row.at)} AND ${counted} AND ${elsewhere}`,
    sql`${alias}.default_name COLLATE "und-x-icu", ${alias}.id`,
  );
}

function countriesRead(row: Row, fields: readonly Field[]): Read<Shown<string>[]> {
  const alias = row.planning.alias('c');
  const rows = membershipRows(row, { federation: row.alias });
  const codes = sql`(SELECT DISTINCT code FROM ${rows.from}, unnest(${represented(rows)}) AS code WHERE ${rows.where} AND ${mayCountOn(rows, row.at.asOf)}) ${alias}`;
  return shownList<string>(sql`${alias}.code`, shownRead({ ...row, alias }, fields), codes, sql`${alias}.code COLLATE "C"`);
}
