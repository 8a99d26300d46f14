-- What the peers have beside the registry's own tables: countries (the API has them in memory), and for PostGraphile a view of the current records with
-- the keys that it makes relations of. Its natural schema over these views answers Q1; as-of needs functions, which are written so that PostgreSQL
-- takes them into the statement around them (language sql, stable, not strict).
DROP SCHEMA IF EXISTS peers CASCADE;
CREATE SCHEMA peers;

CREATE TABLE peers.country (code text COLLATE "C" PRIMARY KEY, name text NOT NULL);

CREATE VIEW peers.organization AS
SELECT id, slug, kind, default_name COLLATE "und-x-icu" AS default_name, acronym, city, website, founded, dissolved, countries AS country_codes
FROM public.organization WHERE upper_inf(recorded);
COMMENT ON VIEW peers.organization IS E'@primaryKey id';

CREATE VIEW peers.membership AS
SELECT m.id, m.member_id, m.federation_id, m.certain, m.possible, m.ongoing, m.evidence_to, m.term_category, m.term_certain, m.term_possible,
  CASE WHEN m.countries = '{}' THEN o.countries ELSE m.countries END AS country_codes, o.default_name COLLATE "und-x-icu" AS member_name,
  o.founded_earliest AS member_from, o.dissolved_earliest AS member_ends, o.dissolved_latest AS member_to,
  f.founded_earliest AS federation_from, f.dissolved_earliest AS federation_ends, f.dissolved_latest AS federation_to
FROM public.membership m
JOIN public.organization o ON o.id = m.member_id AND upper_inf(o.recorded)
JOIN public.organization f ON f.id = m.federation_id AND upper_inf(f.recorded)
WHERE upper_inf(m.recorded);
COMMENT ON VIEW peers.membership IS
  E'@primaryKey id\n@foreignKey (member_id) references organization (id)|@fieldName member\n@foreignKey (federation_id) references organization (id)|@fieldName federation';

CREATE FUNCTION peers.organization_countries(o peers.organization) RETURNS SETOF peers.country LANGUAGE sql STABLE AS $$
  SELECT c.* FROM unnest(o.country_codes) WITH ORDINALITY u (code, place) JOIN peers.country c ON c.code = u.code ORDER BY u.place
$$;
CREATE FUNCTION peers.membership_countries(m peers.membership) RETURNS SETOF peers.country LANGUAGE sql STABLE AS $$
  SELECT c.* FROM unnest(m.country_codes) WITH ORDINALITY u (code, place) JOIN peers.country c ON c.code = u.code ORDER BY u.place
$$;
COMMENT ON FUNCTION peers.organization_countries IS E'@behavior -connection +list';
COMMENT ON FUNCTION peers.membership_countries IS E'@behavior -connection +list';

CREATE FUNCTION peers.organization_members_on(o peers.organization, as_of date) RETURNS SETOF peers.membership LANGUAGE sql STABLE AS $$
  SELECT m.* FROM peers.membership m
  WHERE m.federation_id = o.id AND m.possible @> as_of
    AND (m.member_from IS NULL OR m.member_from <= as_of) AND (m.member_to IS NULL OR m.member_to >= as_of)
    AND (m.federation_from IS NULL OR m.federation_from <= as_of) AND (m.federation_to IS NULL OR m.federation_to >= as_of)
  ORDER BY m.member_name, m.id
$$;
COMMENT ON FUNCTION peers.organization_members_on IS E'@behavior -connection +list';

CREATE FUNCTION peers.membership_certainty_on(m peers.membership, as_of date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN as_of <= current_date AND m.certain @> as_of AND as_of <= coalesce(
    CASE WHEN m.ongoing AND (m.member_ends IS NOT NULL OR m.federation_ends IS NOT NULL) THEN greatest(least(m.member_ends, m.federation_ends), m.evidence_to) END,
    'infinity'::date) THEN 'CERTAIN' ELSE 'POSSIBLE' END
$$;

CREATE FUNCTION peers.membership_category_on(m peers.membership, as_of date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN cardinality(m.term_category) = 1 THEN m.term_category[1] ELSE (
    SELECT t.category FROM unnest(m.term_category, m.term_certain, m.term_possible) WITH ORDINALITY t (category, certain, possible, place)
    WHERE t.possible @> as_of ORDER BY coalesce(t.certain @> as_of, false) DESC, t.place DESC LIMIT 1) END
$$;
