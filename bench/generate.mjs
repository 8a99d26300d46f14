// Makes a package of any size for measuring: node bench/generate.mjs --organizations 10000 --federations 200 --memberships 100000 --seed 1 DIR
// The same numbers and seed give the same bytes. Names are made up; every row keeps the rules of the format.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, TRADES } from './generate-names.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organizations: { type: 'string', default: '10000' },
    federations: { type: 'string', default: '200' },
    memberships: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const [folder] = positionals;
const sizes = {
  organizations: Number(values.organizations),
  federations: Number(values.federations),
  memberships: Number(values.memberships),
};
if (
  folder === undefined ||
  Object.values(sizes).some((size) => !Number.isInteger(size) || size < 1) ||
  sizes.federations >= sizes.organizations
) {
  console.error('Usage: node bench/generate.mjs --organizations N --federations F --memberships M --seed S DIR   (F smaller than N)');
  process.exit(2);
}
if (sizes.memberships > (sizes.organizations - sizes.federations) * sizes.federations) {
  console.error('There are fewer pairs of a member and a federation than memberships; ask for more organizations or federations.');
  process.exit(2);
}

const random = mulberry32(Number(values.seed));
const int = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[int(0, list.length - 1)];
const chance = (share) => random() < share;
const two = (number) => String(number).padStart(2, '0');

mkdirSync(folder, { recursive: true });
const LAST_YEAR = 2024;
const FIRST_LIST = 1960;

const organizations = writeOrganizations();
writeSources();
writeNames();
writeIdentifiers();
writeMemberships();
writeAccreditations();
writeOffices();
writeFigures();
writeSuccessions();

/** Federations first; each organization as what the other files must know of it. */
function writeOrganizations() {
  const file = csv('organizations', 'id,kind,name,language,acronym,countries,city,founded,dissolved,website,wikidata,sources,note');
  const made = [];
  const seen = new Map();
  for (let i = 0; i < sizes.organizations; i += 1) {
    const isFederation = i < sizes.federations;
    const language = pick(LANGUAGES);
    const trade = int(0, TRADES.length - 1);
    const city = pick(language.cities);
    const kind = isFederation ? 'FEDERATION' : chance(0.05) ? 'FESTIVAL' : pick(['GUILD', 'UNION', 'ASSOCIATION', 'ASSOCIATION']);
    const plain = kind === 'FESTIVAL' ? language.festival(city.name) : language.name(kind, language.trades[trade], city.name);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const name = count === 1 ? plain : `${plain} ${roman(count)}`;
    const slug = `${kind.toLowerCase()}-${kind === 'FESTIVAL' ? 'film' : TRADES[trade]}-${city.slug}-${i}`;
    const founded = isFederation ? int(1925, 1965) : int(1930, 2005);
    const dissolved = !isFederation && chance(0.05) ? int(Math.max(founded + 12, 1995), 2030) : null;
    const organization = {
      slug,
      name,
      kind,
      language: language.tag,
      country: city.country,
      city: city.name,
      founded,
      dissolved: dissolved !== null && dissolved <= LAST_YEAR ? dissolved : null,
      trade,
    };
    made.push(organization);
    file.row(
      slug,
      kind,
      name,
      language.tag,
      chance(0.5) ? `${TRADES[trade].slice(0, 2)}${city.slug.slice(0, 2)}${i}`.toUpperCase() : '',
      city.country,
      city.name,
      dated(founded, 'founding'),
      organization.dissolved ?? '',
      chance(0.6) ? `https://${slug}.example/` : '',
      chance(0.3) ? `Q${500_000_000 + i}` : '',
      listSlug(i % sizes.federations, int(1990, LAST_YEAR)),
      chance(0.1) ? 'The statutes say "founded"; the first assembly, it seems, was later.' : '',
    );
  }
  file.close();
  return made;
}

/** Each federation published a list of its members every fifth year or so. */
function writeSources() {
  const file = csv('sources', 'id,title,publisher,url,published_on,language');
  for (let f = 0; f < sizes.federations; f += 1) {
    for (let year = FIRST_LIST; year <= LAST_YEAR; year += 1) {
      const slug = listSlug(f, year);
      file.row(
        slug,
        `${organizations[f].name}: members ${year}`,
        organizations[f].name,
        `https://${organizations[f].slug}.example/members/${year}`,
        `${year}-06-15`,
        organizations[f].language,
      );
    }
  }
  file.close();
}

function writeNames() {
  const file = csv('names', 'organization,name,language,type,start,end,sources');
  for (const [i, { slug, kind, trade, city, founded }] of organizations.entries()) {
    const source = listSlug(i % sizes.federations, 2000);
    if (chance(0.5)) file.row(slug, `${city}: ${kind.toLowerCase()} of ${TRADES[trade]} (${i})`, 'en', 'TRANSLATION', '', '', source);
    if (chance(0.15))
      file.row(slug, `${city}: old ${kind.toLowerCase()} of ${TRADES[trade]} (${i})`, 'en', 'FORMER', founded, founded + 5, source);
  }
  file.close();
}

function writeIdentifiers() {
  const file = csv('identifiers', 'organization,scheme,value');
  for (const [i, { slug }] of organizations.entries()) if (chance(0.2)) file.row(slug, 'VIAF', 100_000_000 + i);
  file.close();
}

function writeMemberships() {
  const file = csv(
    'memberships',
    'membership,member,federation,category,standing,start,end,announced_on,attested_on,countries,sources,note',
  );
  const members = sizes.organizations - sizes.federations;
  let left = sizes.memberships;
  for (let m = 0; m < members && left > 0; m += 1) {
    const member = organizations[sizes.federations + m];
    const share = Math.min(Math.ceil(left / (members - m)), sizes.federations);
    const first = int(0, sizes.federations - 1);
    for (let j = 0; j < share; j += 1) {
      const f = (first + j) % sizes.federations;
      const earliest = Math.max(member.founded, organizations[f].founded, FIRST_LIST - 20) + 3;
      const start = int(earliest, Math.min(2012, (member.dissolved ?? LAST_YEAR) - 4));
      const end = member.dissolved ?? (chance(0.3) ? int(start + 8, LAST_YEAR) : null);
      const until = Math.min(end ?? LAST_YEAR, LAST_YEAR);
      if (chance(0.12) && until - start > 6) writeTerms(file, member, f, start, end, until);
      else writeTerm(file, member, f, start, end, until);
      left -= 1;
    }
  }
  file.close();
}

function writeTerm(file, member, f, start, end, until) {
  const attested = listYears(start, until);
  const written = chance(0.2) ? '' : dated(start, 'start');
  const ending = end === null ? (chance(0.75) ? '..' : '') : dated(end, 'end');
  file.row(
    '',
    member.slug,
    organizations[f].slug,
    category(),
    chance(0.9) ? 'ACTIVE' : '',
    written,
    ending,
    chance(0.05) ? `${start - 1}-12` : '',
    attestations(f, attested),
    chance(0.03) ? member.country : '',
    sources(f, attested.length > 0 ? attested : [Math.min(Math.max(start, FIRST_LIST), LAST_YEAR)]),
    chance(0.05) ? 'Named in the list; the day of admission is not given.' : '',
  );
}

/** Two or three terms of one membership, which follow on one another to the day. */
function writeTerms(file, member, f, start, end, until) {
  const key = `${member.slug}--${organizations[f].slug}`;
  const count = until - start > 14 && chance(0.3) ? 3 : 2;
  const step = Math.floor((until - start) / count);
  for (let t = 0; t < count; t += 1) {
    const from = start + t * step;
    const isLast = t === count - 1;
    const year = isLast ? until : start + (t + 1) * step - 1;
    const attested = listYears(from, year).slice(0, 1);
    const ending = !isLast ? (chance(0.5) ? '' : `${year}-12-31`) : end === null ? '..' : `${end}-12-31`;
    file.row(
      key,
      member.slug,
      organizations[f].slug,
      t === 0 ? pick(['CANDIDATE', 'ASSOCIATE', 'OBSERVER']) : 'FULL',
      t === 1 && count === 3 && chance(0.3) ? 'SUSPENDED' : 'ACTIVE',
      `${from}-01-01`,
      ending,
      '',
      attestations(f, attested),
      '',
      sources(f, attested.length > 0 ? attested : [Math.min(Math.max(from, FIRST_LIST), LAST_YEAR)]),
      '',
    );
  }
}

function writeAccreditations() {
  const file = csv('accreditations', 'accreditor,festival,category,start,end,attested_on,sources,note');
  for (const [i, { slug, kind, founded, dissolved }] of organizations.entries()) {
    if (kind !== 'FESTIVAL') continue;
    const f = i % sizes.federations;
    const start = Math.max(founded, organizations[f].founded, FIRST_LIST) + 3;
    file.row(
      organizations[f].slug,
      slug,
      pick(['COMPETITIVE', 'COMPETITIVE_SPECIALISED', 'NON_COMPETITIVE', 'DOCUMENTARY_SHORT']),
      start,
      dissolved ?? '..',
      '',
      listSlug(f, start),
      '',
    );
  }
  file.close();
}

function writeOffices() {
  const file = csv('offices', 'person,organization,title,start,end,attested_on,sources');
  const given = ['Anna', 'Leyla', 'Jean', 'Мария', 'Νίκος', 'Giorgi', 'Aylin', 'Pedro', '美咲', 'Ingrid', 'Олена', 'Samir'];
  const family = [
    'Novak',
    'Əliyeva',
    'Moreau',
    'Иванова',
    'Παπαδόπουλος',
    'Beridze',
    'Yılmaz',
    'Álvarez',
    '佐藤',
    'Øygard',
    'Шевченко',
    'Haddad',
  ];
  for (const [i, { slug, founded, dissolved }] of organizations.entries()) {
    if (!chance(0.3) || dissolved !== null) continue;
    const start = int(Math.max(founded, FIRST_LIST) + 1, 2015);
    file.row(
      `${pick(given)} ${pick(family)}`,
      slug,
      pick(['President', 'Secretary General', 'Treasurer']),
      start,
      start + int(1, 8),
      '',
      listSlug(i % sizes.federations, start),
    );
  }
  file.close();
}

function writeFigures() {
  const file = csv('stated_figures', 'organization,measure,value,stated_on,sources,note');
  for (let f = 0; f < sizes.federations; f += 1) {
    for (const year of [1990, 2005, 2020])
      file.row(organizations[f].slug, 'MEMBERS', int(5, 900), year, listSlug(f, year), year === 2020 ? 'About.' : '');
  }
  file.close();
}

function writeSuccessions() {
  const file = csv('successions', 'kind,predecessor,successor,on,sources,note');
  for (let i = sizes.federations; i + 1 < sizes.organizations; i += 97) {
    const { slug, dissolved } = organizations[i];
    if (dissolved !== null)
      file.row('REPLACED', slug, organizations[i + 1].slug, dissolved, listSlug(i % sizes.federations, dissolved), '');
  }
  file.close();
}

/** A year as sources give it: to the day, the month, the year, or less. It never reaches before the year's first day or after its last but where it is marked. */
function dated(year, what) {
  const draw = random();
  if (draw < 0.35) return `${year}-${two(int(1, 12))}-${two(int(1, 28))}`;
  if (draw < 0.5) return `${year}-${two(int(1, 12))}`;
  if (draw < 0.85 || what === 'end') return String(year);
  if (what === 'founding') return draw < 0.93 ? `${year}~` : `[${year - 2}..${year}]`;
  return draw < 0.93 ? `${year}~` : `[${year}..${year + 2}]`;
}

/** Up to three years whose lists show the member: surely inside its period, however that is written. */
function listYears(start, until) {
  const first = Math.max(start + 3, FIRST_LIST);
  const years = new Set();
  for (let i = int(0, 3); i > 0 && first < until; i -= 1) years.add(int(first, until - 1));
  return [...years].sort();
}

function attestations(f, years) {
  return years.map((year) => (chance(0.7) ? `${year}-06-15@${listSlug(f, year)}` : String(year))).join(';');
}

function sources(f, years) {
  return years.map((year) => listSlug(f, year)).join(';');
}

function category() {
  return pick(['FULL', 'FULL', 'FULL', 'FULL', 'ASSOCIATE', 'AFFILIATE', 'OBSERVER', 'HONORARY', 'UNKNOWN', 'UNKNOWN']);
}

function listSlug(f, year) {
  return `members-${f}-${year}`;
}

function roman(number) {
  return number < 10 ? ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number] : String(number);
}

/** A CSV file that is written in large pieces, so that a million rows take little memory. */
function csv(name, header) {
  const descriptor = openSync(join(folder, `${name}.csv`), 'w');
  let waiting = `${header}\n`;
  const flush = () => {
    writeSync(descriptor, waiting);
    waiting = '';
  };
  return {
    row(...cells) {
      waiting += `${cells.map(cell).join(',')}\n`;
      if (waiting.length > 1 << 18) flush();
    },
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A small generator of random numbers with a seed; the same on every machine. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
