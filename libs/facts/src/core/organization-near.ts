import { type Field, object, type Read, type Row, stands } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { empty, join, type Sql } from 'sql-template-tag';

/** Facts of one table with the organizations that they bind, all as they stand at the asked revision. */
export interface FactRows<Name extends string> {
  /** The row that planned fields of the fact read from; `near` are its organizations, by what they are to it. */
  readonly row: Row & { readonly near: Readonly<Record<Name, Sql>> };
  readonly from: Sql;
  readonly where: Sql;
}

/** An organization that a fact binds: the column with its id, and its row where that is already in reach. */
export interface Bound {
  readonly column: Sql;
  readonly known?: Sql | undefined;
}

/** Joins the organizations of a fact, except those whose rows are already in reach: the festival whose accreditations are listed. */
export function factRows<Name extends string>(row: Row, table: Sql, bound: Readonly<Record<Name, Bound>>): FactRows<Name> {
  const { planning, at } = row;
  const alias = planning.alias('f');
  const entries = (Object.entries(bound) as [Name, Bound][]).map(([name, { column, known }]) => {
    const organization = known ?? planning.alias('o');
    return { name, organization, same: sql`${alias}.${column} = ${organization}.id`, known: known !== undefined };
  });
  const joins = entries.map(({ organization, same, known }) =>
    known ? empty : sql` JOIN organization ${organization} ON ${same} AND ${stands(organization, at)}`,
  );
  const near = Object.fromEntries(entries.map(({ name, organization }) => [name, organization])) as Record<Name, Sql>;
  return {
    row: { planning, at, alias, near },
    from: sql`${table} ${alias}${join(joins, '')}`,
    where: join([stands(alias, at), ...entries.filter(({ known }) => known).map(({ same }) => same)], ' AND '),
  };
}

/** The organization that a planned fact has in reach under a name. */
export function organizationNear(name: string): (row: Row, field: Field) => Read {
  return ({ planning, at, near }, field) => {
    const alias = near?.[name];
    if (!alias) throw new Bug(`A fact was planned without its ${name}`);
    return object({ planning, at, alias }, field);
  };
}
