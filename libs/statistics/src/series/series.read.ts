import { type MembershipRows, membershipRows } from '@guildhall/facts';
import { expression, type Field, type Read, type Row } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { presentCount } from '../counts.js';
import { countedSpans, countingSpans } from './counting-spans.js';
import type { SeriesDays } from './series-days.js';
import type { StatisticsPoint } from './statistics-point.type.js';

/** The figures of a point, in their order. */
export const FIGURES = ['members', 'countries', 'joined', 'left'] as const;
export type Figure = (typeof FIGURES)[number];

/** The figures of a planned series. */
export function seriesRead(row: Row, field: Field, days: SeriesDays): Read<Partial<StatisticsPoint>[]> {
  const federation = row.near?.['federation'];
  if (!federation) throw new Bug('A series is read beside the row of its federation');
  const asked = FIGURES.filter((figure) => field.subfields().some(({ name }) => name === figure));
  return figuresRead(membershipRows({ ...row, alias: federation }, { federation }), asked, days);
}

/**
 * The figures at every point. No point is asked for by itself: what counts from a point to another is one span of places, and a walk along their ends gives
 * all sums, so that 1,200 points cost little more than one. Place n is the n-th point, 1 the first one, and the step that ends on it.
 */
export function figuresRead(
  rows: MembershipRows,
  asked: readonly Figure[],
  { before, points }: SeriesDays,
): Read<Partial<StatisticsPoint>[]> {
  const { planning, at } = rows.row;
  const tables = { memberships: planning.alias('s'), held: planning.alias('s') };
  const places = new Places(before, points);
  // Sums are numbered: possible and certain of the first figure are 0 and 1, of the second 2 and 3.
  const spans = asked.map((figure, place) => SPANS[figure](sql`${raw(String(2 * place))}`, tables, places, at.today));
  const sums = asked.flatMap((_figure, place) => [2 * place + 1, 2 * place].map((sum) => raw(`sum(delta) FILTER (WHERE sum = ${sum})`)));
  const running = sums.map((_sum, place) => sql`sum(coalesce(${raw(`sums[${place + 1}]`)}, 0)) OVER (ORDER BY place)`);
  const every = sql`generate_series(1, ${points.length}::int)`;
  const read =
    asked.length === 0
      ? sql`(SELECT json_agg('[]'::json) FROM ${every})`
      : sql`(WITH ${tables.memberships} AS MATERIALIZED (${countingSpans(rows)}), ${tables.held} AS (${heldPlaces(tables.memberships, places)}),
          spans AS (${join(spans, ' UNION ALL ')}),
          ends AS (SELECT lower(span) AS place, sum, 1 AS delta FROM spans UNION ALL SELECT upper(span), sum, -1 FROM spans
            UNION ALL SELECT place, NULL, 0 FROM ${every} AS place)
          SELECT json_agg(at_place ORDER BY place) FROM (SELECT place, json_build_array(${join(running, ', ')}) AS at_place
            FROM (SELECT place, ARRAY[${join(sums, ', ')}] AS sums FROM ends GROUP BY place) g) w WHERE place <= ${points.length}::int)`;
  return expression(read, (answers) =>
    (answers as number[][]).map((counts, place) => {
      const point: Partial<StatisticsPoint> = { on: points[place] ?? '' };
      asked.forEach((figure, n) => (point[figure] = presentCount([counts[2 * n], counts[2 * n + 1]])));
      return point;
    }),
  );
}

/** Where days lie among the points. */
class Places {
  private readonly bounds: readonly string[];
  readonly count: number;

  constructor(before: string | null, points: readonly string[]) {
    this.bounds = [before ?? '-infinity', ...points];
    this.count = points.length;
  }

  /** The place of the step in which a day lies: 0 before all steps, one more than there are points after them. */
  of(day: Sql): Sql {
    return sql`width_bucket(${day} - 1, ${this.bounds}::date[])`;
  }

  /** The same where no day is the beginning of time. */
  ofFirst(day: Sql): Sql {
    return sql`coalesce(${this.of(day)}, 0)`;
  }

  /** The same where no day is the end of time. */
  ofLast(day: Sql): Sql {
    return sql`coalesce(${this.of(day)}, ${this.count + 1}::int)`;
  }
}

interface Tables {
  readonly memberships: Sql;
  readonly held: Sql;
}

type SpansOf = (sum: Sql, tables: Tables, places: Places, today: Sql) => Sql;

/** The places between which memberships count. Places are looked for once: what is fenced by OFFSET is not put into its conditions again. */
function heldPlaces(memberships: Sql, places: Places): Sql {
  return sql`SELECT member_id, countries, sure, int4range(first_place, after_place) AS span
    FROM (SELECT member_id, countries, sure, greatest(${places.ofFirst(sql`lower(days)`)}, 1) AS first_place, ${places.ofLast(sql`upper(days)`)} AS after_place
      FROM (${countedSpans(memberships)}) d WHERE NOT isempty(days) OFFSET 0) p
    WHERE after_place > first_place`;
}

/** The places at which each distinct value counts. Several memberships of one member are one where they overlap. */
function held(value: Sql, of: (held: Sql) => Sql): SpansOf {
  return (sum, tables) => sql`SELECT ${sum} + sure AS sum, unnest(range_agg(span)) AS span FROM ${of(tables.held)} GROUP BY ${value}, sure`;
}

/** The steps in which memberships may, and surely did, begin or end. `first` and `last`: the days between which that day lies. */
function moved(days: Sql, first: Sql, last: Sql): SpansOf {
  return (
    sum,
    { memberships },
    places,
    today,
  ) => sql`SELECT ${sum} + sure AS sum, int4range(greatest(first_place, 1), least(last_place, ${places.count}::int) + 1) AS span
    FROM (SELECT ${places.ofFirst(first)} AS first_place, ${places.ofLast(last)} AS last_place, ${last} <= ${today} AS over
      FROM ${memberships} WHERE NOT isempty(${days}) OFFSET 0) p, (VALUES (1), (0)) AS s(sure)
    WHERE first_place <= ${places.count}::int AND last_place >= 1 AND (sure = 0 OR (over AND first_place = last_place))`;
}

const SPANS: Readonly<Record<Figure, SpansOf>> = {
  members: held(sql`member_id`, (held) => held),
  countries: held(sql`code`, (held) => sql`(SELECT unnest(countries) AS code, sure, span FROM ${held}) c`),
  joined: moved(sql`joins`, sql`lower(joins)`, sql`(upper(joins) - 1)`),
  // A membership has left on the day after its last.
  left: moved(sql`leaves`, sql`(lower(leaves) + 1)`, sql`upper(leaves)`),
};
