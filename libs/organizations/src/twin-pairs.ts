import { type At, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { IN_OTHER_COUNTRY, IN_SAME_COUNTRY, IN_UNKNOWN_COUNTRY, LIKELY } from './similar-organizations.js';

/** A word, or two of a name, that more organizations bear than these tells nobody from others: "film", "producers association". */
const MOST_BEARERS = 12;
/** Of longer names the first words are looked at. */
const MOST_WORDS = 12;
/** Pairs of words are many: in a registry of more names than these single words must do. */
const MOST_NAMES_IN_PAIRS = 20_000;

/**
 * Selects pairs of organizations that are likely the same by their names, each once: id, other_id (the greater), near (how alike the names are, 0 to 1), key and other_key
 * (the search keys of the names that are), score.
 * What a likeness is worth is as in `similarOrganizations`, but a name that is part of the other is not near for that: beside what is registered
 * already it is mostly a branch. Acronyms, names of one word, count when they are the same, in the same country.
 *
 * Names are compared where they share a word, or two words, that few others bear: so that the work grows with the number of organizations and not with its square,
 * as it would if each were looked for among all.
 */
export function twinPairs(at: At): Sql {
  const names = sql`SELECT DISTINCT s.organization_id AS id, s.key FROM organization_search s WHERE ${stands(sql`s`, at)}`;
  const words = sql`SELECT n.id, n.key, w.word, w.place FROM names n, unnest(string_to_array(n.key, ' ')) WITH ORDINALITY AS w(word, place) WHERE w.place <= ${MOST_WORDS}`;
  const marks = sql`SELECT DISTINCT id, key, word AS mark FROM words
    UNION SELECT a.id, a.key, a.word || ' ' || b.word FROM words a JOIN words b ON b.id = a.id AND b.key = a.key AND b.word > a.word WHERE (SELECT count(*) FROM names) <= ${MOST_NAMES_IN_PAIRS}`;
  const rare = sql`SELECT mark FROM marks GROUP BY mark HAVING count(DISTINCT id) BETWEEN 2 AND ${MOST_BEARERS}`;
  const compared = sql`SELECT DISTINCT a.id, b.id AS other_id, a.key, b.key AS other_key FROM marks a JOIN rare USING (mark) JOIN marks b USING (mark) WHERE b.id > a.id
    UNION SELECT a.id, b.id, a.key, b.key FROM names a JOIN names b ON b.key = a.key AND b.id > a.id`;
  const near = sql`CASE WHEN key = other_key THEN 1::float8 WHEN position(' ' IN key) = 0 OR position(' ' IN other_key) = 0 THEN 0::float8 ELSE least(0.99, round(similarity(key, other_key)::numeric, 4)::float8) END`;
  const nearest = sql`SELECT DISTINCT ON (id, other_id) * FROM (SELECT *, ${near} AS near FROM compared) c WHERE near >= ${LIKELY}::float8
    ORDER BY id, other_id, near DESC, position(' ' IN key) = 0, key, other_key`;
  const worth = sql`CASE WHEN o.countries && p.countries THEN ${IN_SAME_COUNTRY}::float8 WHEN o.countries = '{}' OR p.countries = '{}' THEN ${IN_UNKNOWN_COUNTRY}::float8 ELSE ${IN_OTHER_COUNTRY}::float8 END`;
  const apart = sql`EXISTS (SELECT FROM organization_identifier i JOIN organization_identifier j ON j.scheme = i.scheme AND j.value <> i.value
    WHERE i.organization_id = o.id AND j.organization_id = p.id AND i.scheme <> 'OTHER' AND ${stands(sql`i`, at)} AND ${stands(sql`j`, at)})`;
  return sql`
    WITH names AS MATERIALIZED (${names}), words AS MATERIALIZED (${words}), marks AS MATERIALIZED (${marks}), rare AS MATERIALIZED (${rare}),
      compared AS MATERIALIZED (${compared}), alike AS MATERIALIZED (${nearest})
    SELECT * FROM (SELECT a.id, a.other_id, a.near, a.key, a.other_key, round((a.near * ${worth})::numeric, 4)::float8 AS score
      FROM alike a JOIN organization o ON o.id = a.id AND ${stands(sql`o`, at)} JOIN organization p ON p.id = a.other_id AND ${stands(sql`p`, at)}
      WHERE (position(' ' IN a.key) > 0 OR o.countries && p.countries) AND NOT ${apart}) t
    WHERE t.score >= ${LIKELY}::float8`;
}
