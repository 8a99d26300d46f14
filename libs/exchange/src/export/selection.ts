import { FACT_KINDS, type FactKind, mayHaveExistedOn, mayHoldOn } from '@guildhall/facts';
import { join, raw, type RecordType, sql, type Sql, versionedTable } from '@guildhall/storage';
import type { Day } from '@guildhall/time';

/** What of the registry goes into files. Everything that is given narrows it further. */
export interface Selection {
  /** Only what belongs to this organization, as a federation: its members and other facts, and itself. */
  readonly federation?: { readonly id: number; readonly slug: string; readonly name: string } | null;
  /** Only organizations of this country, the memberships that represent it and the other facts of its organizations. */
  readonly country?: string | null;
  /** Only facts that may hold on this day, and organizations that may have existed on it. */
  readonly asOf?: Day | null;
  /** Only facts that bind this organization. */
  readonly organization?: number | null;
  /** Also the organizations that the facts name: so that the files together are a package that stands by itself. */
  readonly whole?: boolean;
}

/** The side of a fact that belongs to the federation; of other kinds any side does. */
const SIDE_OF_FEDERATION: Readonly<Partial<Record<RecordType, string>>> = { Membership: 'federationId', Accreditation: 'accreditorId' };

/** The conditions of a selection at a revision, in SQL. Rows are `t`. */
export class SelectedRows {
  constructor(
    private readonly selection: Selection,
    private readonly revision: number,
  ) {}

  /** The ids of the facts of a kind, in the order of its file as far as `rowsBeginWith` reaches. */
  factsInOrder(kind: FactKind): Sql {
    const sides = sidesOf(kind);
    const keys = kind.rowsBeginWith.map((property) => {
      const side = sides.find((one) => one.property === property);
      return side ? sql`${side.organization}.slug` : sql`coalesce(t.${columnOf(kind, property)}, '') COLLATE "C"`;
    });
    return sql`SELECT t.id FROM ${this.facts(kind, sides)} ORDER BY ${join(keys)}, t.id`;
  }

  /** Which of some facts are kept. */
  factsAmong(kind: FactKind, ids: readonly number[]): Sql {
    return sql`SELECT t.id FROM ${this.facts(kind, sidesOf(kind))} AND t.id = ANY(${ids}::int8[])`;
  }

  organizationsInOrder(): Sql {
    return sql`SELECT t.id FROM organization t WHERE ${this.organizations()} ORDER BY t.slug, t.id`;
  }

  sourcesInOrder(): Sql {
    return sql`SELECT t.id FROM source t WHERE ${this.stands(sql`t`)} AND ${this.sources()} ORDER BY t.slug, t.id`;
  }

  /** What follows FROM: the facts of a kind that are kept, each with the organizations that it binds. */
  private facts(kind: FactKind, sides: readonly Side[], selection = this.selection): Sql {
    const joined = sides.map(
      ({ organization, column }) =>
        sql` LEFT JOIN organization ${organization} ON ${organization}.id = t.${column} AND ${this.stands(organization)}`,
    );
    const conditions = [this.stands(sql`t`), ...keeps(kind, sides, selection)];
    return sql`${raw(versionedTable(kind.entity).table)} t${join(joined, '')} WHERE ${join(conditions, ' AND ')}`;
  }

  private organizations(): Sql {
    const { federation, country, asOf, whole } = this.selection;
    const conditions = [this.stands(sql`t`)];
    if (asOf) conditions.push(mayHaveExistedOn(sql`t`, sql`${asOf}::date`));
    const kept: Sql[] = [];
    if (federation) kept.push(sql`(t.id = ${federation.id}::int8 OR t.id IN (${this.named({ ...this.selection, country: null })}))`);
    if (country) kept.push(sql`t.countries @> ARRAY[${country}]`);
    if (kept.length > 0) {
      const own = join(kept, ' AND ');
      conditions.push(whole ? sql`((${own}) OR t.id IN (${this.named(this.selection)}))` : own);
    }
    return join(conditions, ' AND ');
  }

  private sources(): Sql {
    const { federation, country, asOf } = this.selection;
    if (!federation && !country && !asOf) return sql`true`;
    const cited = FACT_KINDS.map((kind) => sql`SELECT unnest(t.sources) FROM ${this.facts(kind, sidesOf(kind))}`);
    cited.push(sql`SELECT unnest(t.sources) FROM organization t WHERE ${this.organizations()}`);
    return sql`t.id IN (${join(cited, ' UNION ')})`;
  }

  /** The ids of the organizations that the kept facts name. */
  private named(selection: Selection): Sql {
    const each = FACT_KINDS.map((kind) => {
      const sides = sidesOf(kind);
      const columns = join(sides.map(({ column }) => sql`t.${column}`));
      return sql`SELECT unnest(ARRAY[${columns}]) FROM ${this.facts(kind, sides, selection)}`;
    });
    return join(each, ' UNION ');
  }

  private stands(alias: Sql): Sql {
    return sql`${alias}.recorded @> ${this.revision}::int8`;
  }
}

/** An organization that the facts of a kind bind. */
interface Side {
  readonly property: string;
  readonly column: Sql;
  /** The alias of its row. */
  readonly organization: Sql;
}

function sidesOf(kind: FactKind): Side[] {
  return kind.organizations.map((property, place) => ({ property, column: columnOf(kind, property), organization: raw(`o${place}`) }));
}

function keeps(kind: FactKind, sides: readonly Side[], { federation, country, asOf, organization }: Selection): Sql[] {
  const conditions: Sql[] = [];
  if (federation) conditions.push(binds(sides, SIDE_OF_FEDERATION[kind.recordType], federation.id));
  if (organization) conditions.push(binds(sides, undefined, organization));
  if (country) conditions.push(isOf(sides, country));
  if (asOf) conditions.push(holds(kind, sides, sql`${asOf}::date`));
  return conditions;
}

function binds(sides: readonly Side[], only: string | undefined, id: number): Sql {
  const columns = sides.filter(({ property }) => only === undefined || property === only).map(({ column }) => sql`t.${column}`);
  return sql`${id}::int8 IN (${join(columns)})`;
}

/** A membership represents its own countries, else the member's. Of other facts any side may be of the country. */
function isOf(sides: readonly Side[], country: string): Sql {
  const of = ({ organization }: Side): Sql => sql`${organization}.countries @> ARRAY[${country}]`;
  const member = sides.find(({ property }) => property === 'memberId');
  if (!member) return sql`(${join(sides.map(of), ' OR ')})`;
  return sql`CASE WHEN t.countries = '{}' THEN ${of(member)} ELSE t.countries @> ARRAY[${country}] END`;
}

/** That a fact may hold on a day; of one without a period, that it may have been by then. Whom it binds may have existed that day. */
function holds(kind: FactKind, sides: readonly Side[], day: Sql): Sql {
  const organizations = sides.map(({ organization }) => organization);
  if (kind.earliestDay === undefined) return mayHoldOn({ fact: sql`t`, organizations }, day);
  const earliest = columnOf(kind, kind.earliestDay);
  const been = sql`(t.${earliest} IS NULL OR t.${earliest} <= ${day})`;
  return join([been, ...organizations.map((organization) => mayHaveExistedOn(organization, day))], ' AND ');
}

function columnOf(kind: FactKind, property: string): Sql {
  const column = versionedTable(kind.entity).columns.find((known) => known.property === property)?.column;
  return raw(`"${column ?? property}"`);
}
