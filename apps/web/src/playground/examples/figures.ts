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
];
