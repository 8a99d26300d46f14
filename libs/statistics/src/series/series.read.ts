import { membershipRows } from '@guildhall/facts';
import { expression, type Field, type Read, type Row } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import sql, { join, type Sql } from 'sql-template-tag';
import { presentCount } from '../counts.js';
import { countingSpans } from './counting-spans.js';
import type { SeriesDays } from './series-days.js';
import type { StatisticsPoint } from './statistics-point.type.js';

const FIGURES = ['members', 'countries', 'joined', 'left'] as const;
type Figure = (typeof FIGURES)[number];

/**
 * The figures at every point. No point is asked for by itself: what counts from a point to another is one span of places, and a walk along their ends gives
 * all sums, so that 1,200 points cost little more than one. Place n is the n-th point, 1 the first one, and the step that ends on it.
 */
export function seriesRead(row: Row, field: Field, { before, points }: SeriesDays): Read<Partial<StatisticsPoint>[]> {
  const federation = row.near?.['federation'];
  if (!federation) throw new Bug('A series is read beside the row of its federation');
  const memberships = row.planning.alias('s');
  const rows = membershipRows({ ...row, alias: federation }, { federation });
  const asked = FIGURES.filter((figure) => field.subfields().some(({ name }) => name === figure));
  const places = new Places(before, points);
  const spans = asked.map((figure) => SPANS[figure](memberships, places, row.at.today));
  const sums = asked.flatMap((figure) => [true, false].map((sure) => sql`sum(delta) FILTER (WHERE figure = ${figure} AND sure = ${sure})`));
  const names = sums.map((_sum, place) => sql`sums[${place + 1}::int]`);
  const running = names.map((name) => sql`sum(coalesce(${name}, 0)) OVER (ORDER BY place)`);
  const every = sql`generate_series(1, ${points.length}::int)`;
  const read =
    asked.length === 0
      ? sql`(SELECT json_agg('[]'::json) FROM ${every})`
      : sql`(WITH ${memberships} AS MATERIALIZED (${countingSpans(rows)}), spans AS (${join(spans, ' UNION ALL ')}),
          ends AS (SELECT lower(span) AS place, figure, sure, 1 AS delta FROM spans UNION ALL SELECT upper(span), figure, sure, -1 FROM spans
            UNION ALL SELECT place, NULL, NULL, 0 FROM ${every} AS place)
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

type SpansOf = (memberships: Sql, places: Places, today: Sql) => Sql;

/** The points at which each distinct value counts. Several memberships of one member are one where they overlap. */
function held(figure: Figure, value: Sql, from: (memberships: Sql) => Sql): SpansOf {
  return (
    memberships,
    places,
  ) => sql`SELECT ${figure}::text AS figure, sure, unnest(range_agg(int4range(greatest(first_place, 1), after_place))) AS span
    FROM (SELECT value, sure, ${places.ofFirst(sql`lower(days)`)} AS first_place, ${places.ofLast(sql`upper(days)`)} AS after_place
      FROM (SELECT ${value} AS value, true AS sure, unnest(certain) AS days FROM ${from(memberships)}
        UNION ALL SELECT ${value}, false, unnest(possible) FROM ${from(memberships)}) d) p
    WHERE after_place > greatest(first_place, 1) GROUP BY value, sure`;
}

/** The steps in which memberships may, and surely did, begin or end. `first` and `last`: the days between which that day lies. */
function moved(figure: Figure, days: Sql, first: Sql, last: Sql): SpansOf {
  return (
    memberships,
    places,
    today,
  ) => sql`SELECT ${figure}::text AS figure, sure, int4range(greatest(first_place, 1), least(last_place, ${places.count}::int) + 1) AS span
    FROM (SELECT ${places.ofFirst(first)} AS first_place, ${places.ofLast(last)} AS last_place, ${last} <= ${today} AS over
      FROM ${memberships} WHERE NOT isempty(${days})) p, (VALUES (true), (false)) AS s(sure)
    WHERE first_place <= ${places.count}::int AND last_place >= 1 AND (NOT sure OR (over AND first_place = last_place))`;
}

const SPANS: Readonly<Record<Figure, SpansOf>> = {
  members: held('members', sql`member_id`, (memberships) => memberships),
  countries: held('countries', sql`code`, (memberships) => sql`${memberships}, unnest(countries) AS code`),
  joined: moved('joined', sql`joins`, sql`lower(joins)`, sql`(upper(joins) - 1)`),
  // A membership has left on the day after its last.
  left: moved('left', sql`leaves`, sql`(lower(leaves) + 1)`, sql`upper(leaves)`),
};
