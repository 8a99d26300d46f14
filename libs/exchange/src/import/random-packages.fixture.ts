import fc from 'fast-check';
import type { WrittenFiles } from '../../../../test/support/written-package.js';

type Row = Record<string, string>;

const slug = fc.constantFrom('ada', 'bek', 'can', 'dan', 'fed', 'gul');
/** Good ones mostly: else nothing is left of most packages. */
const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>, weight = 12): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: good, weight }, { arbitrary: bad, weight: 1 });
const source = mostly(fc.constantFrom('s1', 's2', 's1;s2'), fc.constantFrom('nobody', '', 's3'));
const date = fc.constantFrom('1990', '1995-05', '2000-01-01', '2005~', '[..2004]', '199X', '2010', '');
const country = mostly(fc.constantFrom('AZ', 'FR', 'AZ;FR', ''), fc.constant('ZZ'));

const sources = fc.uniqueArray(
  fc.record<Row>({
    id: mostly(fc.constantFrom('s1', 's2', 's3'), fc.constant('S 1')),
    title: mostly(fc.constant('The Source'), fc.constantFrom('Another', '')),
    url: mostly(fc.constantFrom('', 'https://example.org'), fc.constant('x')),
  }),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);

const organizations = fc.array(
  fc.record<Row>({
    id: slug,
    kind: mostly(fc.constantFrom('GUILD', 'FEDERATION'), fc.constant('GILD')),
    name: mostly(fc.constant('The Guild'), fc.constantFrom('Another', '')),
    countries: country,
    wikidata: fc.constantFrom('', '', '', 'Q1', 'Q2'),
    founded: mostly(fc.constantFrom('', '1980'), fc.constant('1980-13')),
    sources: source,
  }),
  { minLength: 3, maxLength: 7 },
);

const names = fc.array(
  fc.record<Row>({
    organization: mostly(slug, fc.constant('nobody')),
    name: fc.constantFrom('Ada', 'Bek', 'Other'),
    language: fc.constantFrom('en', ''),
    type: mostly(fc.constantFrom('ALIAS', 'FORMER'), fc.constant('NICK')),
  }),
  { maxLength: 3 },
);

const memberships = fc.array(
  fc.record<Row>({
    membership: fc.constantFrom('', '', '', 'k1', 'k2'),
    member: mostly(slug, fc.constant('nobody')),
    federation: mostly(fc.constantFrom('fed', 'gul'), slug),
    category: mostly(fc.constantFrom('FULL', 'ASSOCIATE'), fc.constant('FUL')),
    start: date,
    end: fc.oneof(date, fc.constant('..')),
    attested_on: fc.constantFrom('', '', '2001', '1996;2002'),
    sources: source,
  }),
  { minLength: 2, maxLength: 8 },
);

const figures = fc.array(
  fc.record<Row>({
    organization: slug,
    measure: fc.constant('MEMBERS'),
    value: mostly(fc.constantFrom('3', '4'), fc.constant('four')),
    stated_on: fc.constantFrom('2001', ''),
    sources: source,
  }),
  { maxLength: 3 },
);

/** Small packages that speak of the same few records, some of whose rows are wrong: in a cell, in their form, together, or beside what is recorded. */
export const randomPackage: fc.Arbitrary<WrittenFiles> = fc
  .record({ sources, organizations, names, memberships, figures, spoilt: fc.option(fc.nat({ max: 7 }), { freq: 3 }) })
  .map(({ spoilt, ...rows }) => {
    const written: Record<string, string | readonly Row[]> = {
      'sources.csv': rows.sources,
      'organizations.csv': rows.organizations,
      'names.csv': rows.names,
      'memberships.csv': spoilt === null ? rows.memberships : withSpoiltRow(rows.memberships, spoilt),
      'stated_figures.csv': rows.figures,
    };
    return Object.fromEntries(Object.entries(written).filter(([, of]) => of.length > 0));
  });

function withSpoiltRow(rows: readonly Row[], spoilt: number): string {
  const [first] = rows;
  if (first === undefined) return '';
  const lines = rows.map((row, place) => Object.values(row).join(',') + (place === spoilt ? ',too much' : ''));
  return `${[Object.keys(first).join(','), ...lines].join('\n')}\n`;
}
