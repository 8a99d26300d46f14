import { type Example, workedExample } from '../example.js';

const theme = 'Finding organizations';

/** Search, names, permanent ids, pages. */
export const finding: readonly Example[] = [
  workedExample({
    slug: 'search-in-three-scripts',
    title: 'Search, misspelled and in three alphabets',
    theme,
    explanation: 'Is the Azerbaijan Producers Guild found by a misspelled English name, by its Azerbaijani and by its Russian one?',
    lookFor: 'apg-az at the top of all three answers.',
    operation: `
query SearchInThreeScripts(
  $english: String!
  $azerbaijani: String!
  $russian: String!
) {
  misspelled: organizations(search: $english, first: 3) { ...Found }
  azerbaijani: organizations(search: $azerbaijani, first: 3) { ...Found }
  russian: organizations(search: $russian, first: 3) { ...Found }
}

fragment Found on OrganizationConnection {
  nodes {
    slug
    kind
    name
    acronym
    countries { code }
  }
}`,
    variables: {
      english: 'azerbaijan producers gild',
      azerbaijani: 'Azərbaycan Prodüserlər Gildiyası',
      russian: 'Гильдия продюсеров Азербайджана',
    },
  }),
  workedExample({
    slug: 'names-in-languages',
    title: 'One federation, many languages',
    theme,
    explanation: 'What is FIAPF called in other languages, and which source has each name?',
    lookFor:
      'aliases: the same field asked in four languages. Where a name is missing, name() falls back to the organization’s own language.',
    operation: `
query NamesInLanguages($slug: String!) {
  organization(by: { slug: $slug }) {
    name
    english: name(language: "en")
    azerbaijani: name(language: "az")
    russian: name(language: "ru")
    japanese: name(language: "ja")
    acronym
    names {
      text
      language
      type
      period { edtf }
      citations { source { title } }
    }
  }
}`,
    variables: { slug: 'fiapf' },
  }),
  workedExample({
    slug: 'names-over-time',
    title: 'One studio, many names over time',
    theme,
    explanation: 'What was the state film studio in Baku called in 1925, 1932, 1938, 1950 and today?',
    lookFor:
      'a different name on each day, in Azerbaijani, or in English where a name is recorded only so. The organization stays the same.',
    operation: `
query NamesOverTime($slug: String!) {
  organization(by: { slug: $slug }) {
    founded { text }
    in1925: name(asOf: "1925-01-01", language: "en")
    in1932: name(asOf: "1932-01-01")
    in1938: name(asOf: "1938-01-01")
    in1950: name(asOf: "1950-01-01", language: "en")
    today: name
    names {
      text
      type
      period { edtf }
    }
  }
}`,
    variables: { slug: 'azerbaijanfilm' },
  }),
  workedExample({
    slug: 'guilds-of-a-region',
    title: 'Guilds of a region',
    theme,
    explanation: 'Which guilds, unions and associations are recorded in Western Asia?',
    lookFor: 'the region’s code, 145: the United Nations’ M49. “regions” lists them all.',
    operation: `
query GuildsOfARegion($region: ID!) {
  guilds(filter: { regions: [$region] }, first: 50) {
    totalCount
    nodes {
      slug
      kind
      name(language: "en")
      city
      countries { name }
      website
    }
  }
  countries(region: $region) { code name }
  regions { code name kind }
}`,
    variables: { region: '145' },
  }),
  workedExample({
    slug: 'page-by-page',
    title: 'Page by page',
    theme,
    explanation: 'How are all organizations read, ten at a time?',
    lookFor: 'pageInfo.endCursor: paste it into the variable “after” and ask again for the next ten, while hasNextPage is true.',
    operation: `
query PageByPage($first: Int!, $after: String) {
  organizations(first: $first, after: $after) {
    totalCount
    edges {
      cursor
      node { id slug name }
    }
    pageInfo { endCursor hasNextPage }
  }
}`,
    variables: { first: 10, after: null },
  }),
  workedExample({
    slug: 'by-permanent-id',
    title: 'By permanent id',
    theme,
    explanation: 'Which objects stand behind these permanent ids?',
    lookFor:
      'the ids in the first part of the answer: put some of them, in quotes, into the variable “ids” and ask again. node(id:) does the same for a single one.',
    operation: `
query ByPermanentId($slug: String!, $ids: [ID!]!) {
  organization(by: { slug: $slug }) {
    id
    memberships(during: {}) {
      nodes { id citations { source { id } } }
    }
  }
  nodes(ids: $ids) {
    __typename
    id
    ... on Organization { slug name(language: "en") }
    ... on Membership {
      member { name(language: "en") }
      federation { name(language: "en") }
      period { edtf }
    }
    ... on Source { title url }
  }
}`,
    variables: { slug: 'apg-az', ids: [] },
  }),
  workedExample({
    slug: 'similar-organizations',
    title: 'Is it registered already?',
    theme,
    explanation: 'Which registered organizations may be the Azerbaijani guild of producers that somebody is about to register?',
    lookFor: 'score and reasons: a shared identifier decides; else how near a name or an acronym is, and whether the country is the same.',
    operation: `
query SimilarOrganizations(
  $name: String!
  $country: CountryCode
  $identifiers: [IdentifierInput!]
) {
  similarOrganizations(
    name: $name
    country: $country
    identifiers: $identifiers
    first: 5
  ) {
    score
    matchedName
    reasons
    organization {
      slug
      name(language: "en")
      countries { name }
    }
  }
}`,
    variables: { name: 'Гильдия продюсеров Азербайджана', country: 'AZ', identifiers: [] },
  }),
];
