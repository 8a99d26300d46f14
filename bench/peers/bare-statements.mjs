// The limit: for each question one statement, written by hand against the registry's tables, that gives the whole JSON of the answer as a text. The same
// answer as the API's to the letter, but that ids are the numbers of the database. Nothing is looked up, planned or made in JavaScript.
//
// `peers.country` is a table of codes and English names, made with the seed: the API has its countries in memory.

const COLLATED = 'COLLATE "und-x-icu"';

/** A row that stands now, or at a revision. Current rows have partial indexes of their own. */
const current = (alias) => `upper_inf(${alias}.recorded)`;
const atRevision = (parameter) => (alias) => `${alias}.recorded @> ${parameter}::int8`;

/** The name on a day: of the names that a seed has, only a former one in the organization's own language may go before the default name. */
const nameOn = (o, day) => `
  CASE WHEN ${o}.names = '[]' OR ${o}.language IS DISTINCT FROM 'en' THEN ${o}.default_name ELSE coalesce((
    SELECT n ->> 'text' FROM jsonb_array_elements(${o}.names) n
    WHERE n ->> 'type' = 'FORMER' AND ${day} BETWEEN ((n ->> 'start') || '-12-31')::date AND ((n ->> 'end') || '-01-01')::date), ${o}.default_name) END`;

const countries = (codes) => `
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name) ORDER BY u.place), '[]'::json)
   FROM unnest(${codes}) WITH ORDINALITY u(code, place) JOIN peers.country c ON c.code = u.code)`;

const represented = "CASE WHEN m.countries = '{}' THEN o.countries ELSE m.countries END";

/** That membership m of member o in federation f may hold on a day, lifetimes included. */
const mayHold = (day) => `
  m.possible @> ${day}
  AND (o.founded_earliest IS NULL OR o.founded_earliest <= ${day}) AND (o.dissolved_latest IS NULL OR o.dissolved_latest >= ${day})
  AND (f.founded_earliest IS NULL OR f.founded_earliest <= ${day}) AND (f.dissolved_latest IS NULL OR f.dissolved_latest >= ${day})`;

/** The earliest dissolution ends what goes on, but not its own evidence. */
const goesOnTo = `
  CASE WHEN m.ongoing AND (o.dissolved_earliest IS NOT NULL OR f.dissolved_earliest IS NOT NULL)
    THEN greatest(least(o.dissolved_earliest, f.dissolved_earliest), m.evidence_to) END`;

/** That it surely holds, once it may. */
const surelyHolds = (day, today) => `
  (${day} <= ${today} AND coalesce(m.certain @> ${day}, false) AND ${day} <= coalesce(${goesOnTo}, 'infinity'::date))`;

/** The term that surely holds on a day; else the latest of those that may. */
const categoryOn = (day) => `
  CASE WHEN cardinality(m.term_category) = 1 THEN m.term_category[1] ELSE (
    SELECT t.category FROM unnest(m.term_category, m.term_certain, m.term_possible) WITH ORDINALITY t(category, certain, possible, place)
    WHERE t.possible @> ${day} ORDER BY coalesce(t.certain @> ${day}, false) DESC, place DESC LIMIT 1) END`;

const membersPage = (stands, today) => `
  SELECT json_build_object('data', json_build_object('federation', json_build_object(
    'id', f.id, 'name', ${nameOn('f', '$2')},
    'members', json_build_object('edges', (
      SELECT coalesce(json_agg(json_build_object(
        'certainty', CASE WHEN k.certain THEN 'CERTAIN' ELSE 'POSSIBLE' END, 'category', k.category,
        'node', json_build_object('id', k.id, 'countries', ${countries('k.countries')}, 'member', json_build_object('id', k.member_id, 'name', k.name))
      ) ORDER BY k.default_name ${COLLATED}, k.id), '[]'::json)
      FROM (
        SELECT m.id, m.member_id, o.default_name, ${nameOn('o', '$2')} AS name, ${represented} AS countries,
          ${surelyHolds('$2', today)} AS certain, ${categoryOn('$2')} AS category
        FROM membership m JOIN organization o ON o.id = m.member_id AND ${stands('o')}
        WHERE m.federation_id = f.id AND ${stands('m')} AND ${mayHold('$2')}
        ORDER BY o.default_name ${COLLATED}, m.id LIMIT 50
      ) k
    ))
  )))::text AS answer
  FROM organization f WHERE f.id = $1::int8 AND ${stands('f')}`;

/** Values as parameters of types, so that nothing is guessed. */
const typed = (statement) => statement.replaceAll(/\$2(?!::)/g, '$2::date');

const Q1 = `
  SELECT json_build_object('data', json_build_object('organization', json_build_object(
    'id', o.id, 'slug', o.slug, 'kind', o.kind, 'name', ${nameOn('o', 'current_date')}, 'acronym', o.acronym, 'city', o.city, 'website', o.website,
    'founded', CASE WHEN o.founded IS NOT NULL THEN json_build_object('edtf', o.founded) END,
    'dissolved', CASE WHEN o.dissolved IS NOT NULL THEN json_build_object('edtf', o.dissolved) END,
    'countries', ${countries('o.countries')}
  )))::text AS answer
  FROM organization o WHERE o.id = $1::int8 AND ${current('o')}`;

const Q2 = typed(membersPage(current, 'current_date'));

const CATEGORIES = `ARRAY['FULL', 'ASSOCIATE', 'AFFILIATE', 'OBSERVER', 'HONORARY', 'CANDIDATE', 'SUPPORTING', 'PROVISIONAL', 'UNKNOWN']`;
const MEMBERS = `ARRAY['FULL', 'ASSOCIATE', 'AFFILIATE', 'PROVISIONAL', 'UNKNOWN']`;

const Q3 = typed(`
  WITH x AS MATERIALIZED (
    SELECT m.member_id, ${represented} AS countries, m.term_category, m.term_standing, m.term_certain, m.term_possible, m.start_latest, m.attested_days,
      h.surely, h.surely AND m.counts_certain @> $2 AS certain, m.counts_possible @> $2 AS possible
    FROM organization f JOIN membership m ON m.federation_id = f.id AND ${current('m')}
      JOIN organization o ON o.id = m.member_id AND ${current('o')}
      CROSS JOIN LATERAL (SELECT ${surelyHolds('$2', 'current_date')} AS surely) h
    WHERE f.id = $1::int8 AND ${current('f')} AND ${mayHold('$2')}
  )
  SELECT json_build_object('data', json_build_object('federation', json_build_object('id', $1::int8, 'statistics', json_build_object(
    'members', (SELECT json_build_object('certain', count(DISTINCT member_id) FILTER (WHERE certain), 'possible', count(DISTINCT member_id) FILTER (WHERE possible)) FROM x),
    'countries', (SELECT json_build_object('certain', count(DISTINCT code) FILTER (WHERE certain), 'possible', count(DISTINCT code)) FROM x, unnest(countries) code WHERE possible),
    'byCategory', (
      SELECT coalesce(json_agg(json_build_object('category', category, 'members', json_build_object('certain', certain, 'possible', possible))
        ORDER BY array_position(${CATEGORIES}, category)), '[]'::json)
      FROM (SELECT t.category, count(DISTINCT member_id) FILTER (WHERE surely AND t.certain @> $2) AS certain, count(DISTINCT member_id) AS possible
        FROM x, unnest(term_category, term_standing, term_certain, term_possible) t(category, standing, certain, possible)
        WHERE t.standing = 'ACTIVE' AND t.possible @> $2 GROUP BY t.category) g),
    'byCountry', (
      SELECT coalesce(json_agg(json_build_object('country', json_build_object('code', code), 'members', json_build_object('certain', certain, 'possible', possible))
        ORDER BY possible DESC, certain DESC, code ${COLLATED.replace('und-x-icu', 'C')}), '[]'::json)
      FROM (SELECT code, count(DISTINCT member_id) FILTER (WHERE certain) AS certain, count(DISTINCT member_id) AS possible
        FROM x, unnest(countries) code WHERE possible GROUP BY code) g),
    'medianTenureDays', (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY $2 - start_latest) FROM x WHERE certain AND start_latest IS NOT NULL),
    'attestedWithinYear', (SELECT count(DISTINCT member_id) FROM x WHERE possible AND EXISTS (SELECT FROM unnest(attested_days) d WHERE d > $2 - 365 AND d <= $2))
  ))))::text AS answer`);

/**
 * OFFSET 0 keeps EXISTS a look at one member of each federation: as a join, into which PostgreSQL would turn it, it may begin with all members of all.
 * $1 and $3: the default name and the id after which the page begins, '' and 0 for the first page; $2: the day.
 */
const Q4 = typed(`
  SELECT json_build_object('data', json_build_object('federations', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'members', json_build_object('nodes', page.members)
  ) ORDER BY f.default_name ${COLLATED}, f.id), '[]'::json))))::text AS answer
  FROM (
    SELECT f.id, f.default_name, ${nameOn('f', '$2')} AS name, f.founded_earliest, f.dissolved_latest
    FROM organization f
    WHERE f.kind = 'FEDERATION' AND ${current('f')} AND (f.default_name ${COLLATED}, f.id) > ($1::text, $3::int8)
      AND (f.founded_earliest IS NULL OR f.founded_earliest <= $2) AND (f.dissolved_latest IS NULL OR f.dissolved_latest >= $2)
      AND EXISTS (
        SELECT FROM membership m JOIN organization o ON o.id = m.member_id AND ${current('o')}
        WHERE m.federation_id = f.id AND ${current('m')} AND m.counts_possible @> $2 AND ${mayHold('$2')} OFFSET 0)
    ORDER BY f.default_name ${COLLATED}, f.id LIMIT 20
  ) f CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('id', k.id, 'member', json_build_object('id', k.member_id, 'name', k.name, 'countries', ${countries('k.countries')}))
      ORDER BY k.default_name ${COLLATED}, k.id) AS members
    FROM (
      SELECT m.id, m.member_id, o.default_name, ${nameOn('o', '$2')} AS name, o.countries
      FROM membership m JOIN organization o ON o.id = m.member_id AND ${current('o')}
      WHERE m.federation_id = f.id AND ${current('m')} AND ${mayHold('$2')}
      ORDER BY o.default_name ${COLLATED}, m.id LIMIT 20
    ) k
  ) page`);

/**
 * A series of all years at once: every stretch of days is turned into a stretch of points, and a walk along their ends sums them up. $2: the days of
 * the points, $3: the day on which the step before the first point begins.
 */
const Q5 = `
  WITH x AS MATERIALIZED (
    SELECT m.member_id, ${represented} AS countries, w.may,
      m.counts_certain * datemultirange(coalesce(m.certain, 'empty') * daterange(NULL, least(current_date, ${goesOnTo}), '[]') * w.may) AS certain,
      m.counts_possible * datemultirange(w.may) AS possible,
      CASE WHEN m.start IS NOT NULL AND m.term_standing[1] = 'ACTIVE' AND m.term_category[1] = ANY(${MEMBERS})
        THEN daterange(m.start_earliest, m.start_latest, '[]') * w.may END AS joins,
      CASE WHEN m."end" IS NOT NULL AND m.term_standing[cardinality(m.term_standing)] = 'ACTIVE' AND m.term_category[cardinality(m.term_category)] = ANY(${MEMBERS})
        THEN daterange(m.end_earliest, m.end_latest, '[]') * w.may END AS leaves
    FROM organization f JOIN membership m ON m.federation_id = f.id AND ${current('m')}
      JOIN organization o ON o.id = m.member_id AND ${current('o')}
      CROSS JOIN LATERAL (SELECT m.possible * daterange(greatest(o.founded_earliest, f.founded_earliest), least(o.dissolved_latest, f.dissolved_latest), '[]') AS may) w
    WHERE f.id = $1::int8 AND ${current('f')}
  ), b AS (SELECT $3::date || $2::date[] AS bounds, cardinality($2::date[]) AS count),
  held AS (
    SELECT member_id, countries, sure,
      int4range(greatest(coalesce(width_bucket(lower(days) - 1, bounds), 0), 1), greatest(coalesce(width_bucket(upper(days) - 1, bounds), count + 1), 1)) AS places
    FROM b, (SELECT member_id, countries, true AS sure, unnest(certain) AS days FROM x UNION ALL SELECT member_id, countries, false, unnest(possible) FROM x) d
  ), moved AS (
    SELECT joined, sure, int4range(greatest(first, 1), least(last, count) + 1) AS places
    FROM (
      SELECT true AS joined, count, coalesce(width_bucket(lower(joins) - 1, bounds), 0) AS first, coalesce(width_bucket(upper(joins) - 2, bounds), count + 1) AS last,
        upper(joins) - 1 <= current_date AS over FROM b, x WHERE NOT isempty(joins)
      UNION ALL
      SELECT false, count, coalesce(width_bucket(lower(leaves), bounds), 0), coalesce(width_bucket(upper(leaves) - 1, bounds), count + 1),
        upper(leaves) <= current_date FROM b, x WHERE NOT isempty(leaves)
    ) p, (VALUES (true), (false)) s(sure)
    WHERE first <= count AND last >= 1 AND (NOT sure OR (over AND first = last))
  ), spans AS (
    SELECT CASE WHEN sure THEN 1 ELSE 2 END AS figure, unnest(range_agg(places)) AS places FROM held GROUP BY member_id, sure
    UNION ALL SELECT CASE WHEN sure THEN 3 ELSE 4 END, unnest(range_agg(places)) FROM held, unnest(countries) code GROUP BY code, sure
    UNION ALL SELECT CASE WHEN joined THEN 5 ELSE 7 END + CASE WHEN sure THEN 0 ELSE 1 END, places FROM moved
  ), ends AS (
    SELECT figure, lower(places) AS place, 1 AS delta FROM spans UNION ALL SELECT figure, upper(places), -1 FROM spans
    UNION ALL SELECT 0, generate_series(1, count), 0 FROM b
  ), walk AS (
    SELECT place,
      ${[1, 2, 3, 4, 5, 6, 7, 8].map((figure) => `sum(coalesce(sum(delta) FILTER (WHERE figure = ${figure}), 0)) OVER (ORDER BY place) AS n${figure}`).join(',\n      ')}
    FROM ends GROUP BY place
  )
  SELECT json_build_object('data', json_build_object('federation', json_build_object('id', $1::int8, 'statistics', json_build_object('series',
    (SELECT json_agg(json_build_object('on', ($2::date[])[place],
      'members', json_build_object('certain', n1, 'possible', n2), 'countries', json_build_object('certain', n3, 'possible', n4),
      'joined', json_build_object('certain', n5, 'possible', n6), 'left', json_build_object('certain', n7, 'possible', n8)) ORDER BY place)
    FROM walk, b WHERE place <= count)))))::text AS answer`;

/** The day from which is answered is that of the revision; every day that is asked for lies before it. */
const Q8 = typed(membersPage(atRevision('$3'), "'infinity'::date"));

export const STATEMENTS = { Q1, Q2, Q3, Q4, Q5, Q8 };
