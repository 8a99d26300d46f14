// The variables with which each question is asked: the same list for every peer. They are drawn from the registry that is measured.
import { randomFrom } from './random.mjs';
import { publicId } from '../dist/libs/storage/src/index.js';

/** The revision at which Q8 asks: half of the corrections had been made. */
const OLD_REVISION = 10;

const SERIES_DAYS = 97;

/**
 * Variants by question. Each has what every peer needs: numbers of the database, days, texts. Q4 asks for the page after an organization (null: the
 * first page), of which peers make the cursor or the keys that they want.
 */
export async function drawVariants(client, count) {
  const federations = await rowsOf(client, `SELECT DISTINCT federation_id AS id FROM membership ORDER BY 1`);
  const organizations = await rowsOf(client, `SELECT id, default_name AS name FROM organization WHERE upper_inf(recorded) ORDER BY id`);
  const pages = await rowsOf(
    client,
    `SELECT id, name FROM (
      SELECT id, default_name AS name, row_number() OVER (ORDER BY default_name COLLATE "und-x-icu", id) AS place, count(*) OVER () AS count
      FROM organization WHERE kind = 'FEDERATION' AND upper_inf(recorded)
    ) f WHERE place % 20 = 0 AND place < count`,
  );
  const federationOn = (random) => ({ id: random.pick(federations).id, asOf: dayIn(random, 1995, 2025) });
  const draw = {
    Q1: (random) => ({ id: random.pick(organizations).id }),
    Q2: federationOn,
    Q3: federationOn,
    Q4: (random) => ({ after: random.pick([null, ...pages]), asOf: dayIn(random, 1995, 2025) }),
    Q5: (random) => ({ id: random.pick(federations).id, ...series(random) }),
    Q6: (random) => ({ search: misspelt(random.pick(organizations).name, random) }),
    Q7: (random) => ({ id: random.pick(federations).id, ...tenYears(random.int(1965, 2015)) }),
    Q8: (random) => ({ ...federationOn(random), atRevision: OLD_REVISION }),
  };
  return Object.fromEntries(
    Object.entries(draw).map(([question, make], place) => {
      const random = randomFrom(20_260_101 + place);
      return [question, Array.from({ length: count }, () => make(random))];
    }),
  );
}

/** The variables of a variant for the API. `cursors`: what the API calls the place of an organization in the list of Q4. */
export function variablesOf(variant, cursors) {
  const variables = { ...variant };
  if ('id' in variant) variables.id = publicId('org', variant.id);
  if ('after' in variant) variables.after = variant.after === null ? null : cursors.get(variant.after.id);
  delete variables.points;
  delete variables.before;
  return variables;
}

function dayIn(random, from, to) {
  return `${random.int(from, to)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

/** Years of a series, which begin on some day of the year. */
function series(random) {
  const rest = `${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const points = Array.from({ length: SERIES_DAYS }, (_, year) => `${1930 + year}-${rest}`);
  return { from: points[0], to: '2026-12-31', points, before: `1929-${rest}` };
}

function tenYears(year) {
  return { from: `${year}-01-01`, to: `${year + 9}-12-31` };
}

/** A name in which two letters changed places and one is missing. */
function misspelt(name, random) {
  const letters = Array.from(name);
  if (letters.length < 6) return name;
  const at = random.int(1, letters.length - 3);
  [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  letters.splice(random.int(1, letters.length - 2), 1);
  return letters.join('');
}

async function rowsOf(client, statement) {
  const { rows } = await client.query(statement);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

function two(number) {
  return String(number).padStart(2, '0');
}
