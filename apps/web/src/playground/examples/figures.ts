import { type Example, workedExample } from '../example.js';

const theme = 'Figures';

/** What is counted, and how it compares with what is said. */
export const figures: readonly Example[] = [
  workedExample({
    slug: 'federation-statistics',
    title: 'Members by category and country',
    theme,
    explanation: 'How many members had IMAGO on 1 January 2026, of which categories, and from which countries?',
    lookFor: 'two numbers for each count: at least “certain”, at most “possible”. A chart draws the band between them.',
    operation: `
query FederationStatistics($federation: String!, $asOf: Date!) {
  federation(by: { slug: $federation }) {
    name(language: "en")
    statistics(asOf: $asOf) {
      asOf
      members { certain possible }
      countries { certain possible }
      byCategory {
        category
        members { certain possible }
      }
      byCountry {
        country { code name }
        members { certain possible }
      }
    }
  }
}`,
    variables: { federation: 'imago', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'stated-against-counted',
    title: 'Stated against counted',
    theme,
    explanation: 'What did FIAPF and the press say its size was, and what does the registry count for the same day?',
    lookFor:
      'agreement. BELOW: the registry records fewer than was said, so members are still to be found; WITHIN: what was said fits what is recorded.',
    operation: `
query StatedAgainstCounted(
  $federation: String!
  $measures: [FigureMeasure!]
) {
  federation(by: { slug: $federation }) {
    name(language: "en")
    statedFigures(measures: $measures) {
      statedOn { text }
      measure
      value
      counted { certain possible }
      agreement
      citations {
        note
        source { title url }
      }
    }
  }
}`,
    variables: { federation: 'fiapf', measures: ['MEMBERS', 'COUNTRIES'] },
  }),
  workedExample({
    slug: 'largest-federations',
    title: 'The largest federations on a day',
    theme,
    explanation: 'Which federations have the most recorded members on 1 January 2026?',
    lookFor: 'the same question of an earlier day: change asOf to 2005-01-01.',
    operation: `
query LargestFederations($asOf: Date!) {
  federations(
    asOf: $asOf
    orderBy: { field: MEMBER_COUNT, direction: DESC }
    first: 10
  ) {
    totalCount
    nodes {
      slug
      name(language: "en")
      statistics {
        members { certain possible }
        countries { certain possible }
      }
    }
  }
}`,
    variables: { asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'growth-by-year',
    title: 'Growth by year: who joined, who left',
    theme,
    explanation: 'How has FIAPF grown from 1990 to 2026, and how many members joined and left in each year?',
    lookFor:
      'the gap between “certain” and “possible”: it is what sources leave open. A start known only in part is possible in every year in which it may lie.',
    operation: `
query GrowthByYear(
  $federation: String!
  $from: Date!
  $to: Date!
) {
  federation(by: { slug: $federation }) {
    name(language: "en")
    statistics {
      series(from: $from, to: $to, step: YEAR) {
        on
        members { certain possible }
        countries { certain possible }
        joined { certain possible }
        left { certain possible }
      }
    }
  }
}`,
    variables: { federation: 'fiapf', from: '1990-01-01', to: '2026-01-01' },
  }),
  workedExample({
    slug: 'members-by-region',
    title: 'Members by region of the world',
    theme,
    explanation: 'From which regions do the members of FIAPF come on 1 January 2026, and how many countries of each have one?',
    lookFor: 'countries beside countriesTotal: how much of a region is represented. Ask for kind: REGION to see continents.',
    operation: `
query MembersByRegion($federation: String!, $asOf: Date!) {
  federation(by: { slug: $federation }) {
    name(language: "en")
    statistics(asOf: $asOf) {
      byRegion(kind: SUBREGION) {
        region { code name }
        members { certain possible }
        countries { certain possible }
        countriesTotal
      }
      medianTenureDays
      attestedWithinYear
    }
  }
}`,
    variables: { federation: 'fiapf', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'two-federations-compared',
    title: 'Two federations side by side',
    theme,
    explanation: 'Which members and which countries do IMAGO and FELAFC, the cinematographers of Latin America, share on 1 January 2020?',
    lookFor: 'similarity, from 0 to 1: the countries of both beside the countries of either.',
    operation: `
query TwoFederationsCompared(
  $federations: [OrganizationBy!]!
  $asOf: Date!
) {
  compareFederations(by: $federations, asOf: $asOf) {
    asOf
    federations {
      name(language: "en")
      statistics { members { certain possible } }
    }
    pairs {
      a { slug }
      b { slug }
      sharedMembers { slug name(language: "en") }
      sharedCountries { code name }
      similarity
    }
  }
}`,
    variables: { federations: [{ slug: 'imago' }, { slug: 'felafc' }], asOf: '2020-01-01' },
  }),
];
