import { type Example, workedExample } from '../example.js';

const theme = 'Who belonged, and when';

/** Membership on a day, in a span of years, and over all time. */
export const belonging: readonly Example[] = [
  // Without variables, so that the first thing a newcomer sees is whole in one pane.
  workedExample({
    slug: 'fiapf-at-new-year',
    title: 'FIAPF’s members at New Year 2026',
    theme,
    explanation: 'Who was a member of FIAPF on the first day of 2026, who on the day before, and which source says so?',
    lookFor:
      'the Azerbaijan Producers Guild at the top: announced in December 2025, a member from 1 January 2026, and so absent from the list of the day before. Change a date and ask again.',
    operation: `
query FiapfAtNewYear {
  firstDayOf2026: federation(
    by: { slug: "fiapf" }
    asOf: "2026-01-01"
  ) {
    ...MembersOnThatDay
  }
  lastDayOf2025: federation(
    by: { slug: "fiapf" }
    asOf: "2025-12-31"
  ) {
    ...MembersOnThatDay
  }
}

fragment MembersOnThatDay on Organization {
  name(language: "en")
  # The latest start first, unknown ones last.
  members(
    first: 100
    orderBy: { field: START, direction: DESC }
  ) {
    count { certain possible }
    edges {
      certainty
      category
      node {
        member { name(language: "en") countries { name } }
        announcedOn { text }
        period { start { text } ongoing }
        citations { source { title publisher url } }
      }
    }
  }
}`,
  }),
  workedExample({
    slug: 'imago-in-1995',
    title: 'A federation as it stood in 1995',
    theme,
    explanation: 'Who belonged to IMAGO, the federation of cinematographers, on 1 January 1995?',
    lookFor:
      'the name it bore then (it was still the European federation), few certain members and many possible ones. Set asOf in the variables to 2026-01-01 to see it today.',
    operation: `
query FederationOnADay($federation: String!, $asOf: Date!) {
  # Every field below inherits the day.
  federation(by: { slug: $federation }, asOf: $asOf) {
    name(language: "en")
    founded { text }
    statistics {
      asOf
      members { certain possible }
      countries { certain possible }
    }
    members(first: 100) {
      edges {
        certainty
        category
        node {
          member { name(language: "en") countries { code } }
          period { edtf }
        }
      }
    }
  }
}`,
    variables: { federation: 'imago', asOf: '1995-01-01' },
  }),
  workedExample({
    slug: 'members-during-a-decade',
    title: 'Memberships during a span',
    theme,
    explanation: 'Which memberships in IMAGO surely overlap the years 2010 to 2019, and in which categories?',
    lookFor:
      'members with several terms: an associate that became a full member keeps one membership. Set certainty to POSSIBLE to add those that only may overlap.',
    operation: `
query MembersDuring(
  $federation: String!
  $span: DateSpanInput!
  $certainty: Certainty!
) {
  federation(by: { slug: $federation }) {
    name(language: "en")
    members(
      during: $span
      certainty: $certainty
      orderBy: { field: START, direction: ASC }
      first: 100
    ) {
      totalCount
      nodes {
        member { name(language: "en") }
        period { edtf }
        terms {
          category
          standing
          period { edtf }
        }
      }
    }
  }
}`,
    variables: { federation: 'imago', span: { from: '2010-01-01', to: '2019-12-31' }, certainty: 'CERTAIN' },
  }),
  workedExample({
    slug: 'left-and-came-back',
    title: 'Left and came back',
    theme,
    explanation: 'Which memberships has the French society of cinematographers ever held?',
    lookFor: 'two memberships in IMAGO: leaving and coming back is a new membership, a change of category is only a new term.',
    operation: `
query EveryMembership($slug: String!) {
  organization(by: { slug: $slug }) {
    name(language: "en")
    # An empty span is all time.
    memberships(during: {}, orderBy: { field: START, direction: ASC }) {
      nodes {
        id
        federation { name(language: "en") }
        period {
          start { text }
          end { text }
          ongoing
        }
        terms { category period { edtf } }
        citations { source { title url } }
      }
    }
  }
}`,
    variables: { slug: 'afc-fr' },
  }),
  workedExample({
    slug: 'what-it-belongs-to',
    title: 'What an organization belongs to',
    theme,
    explanation: 'Which federations does the British actors’ union belong to, and what do those belong to in turn?',
    lookFor: 'two levels: Equity is in FIA, and FIA is itself a member of another federation.',
    operation: `
query WhatItBelongsTo($slug: String!, $asOf: Date) {
  organization(by: { slug: $slug }, asOf: $asOf) {
    name
    memberships {
      edges {
        certainty
        category
        node {
          period { edtf }
          federation {
            slug
            name(language: "en")
            memberships {
              nodes {
                federation { slug name(language: "en") }
                period { edtf }
              }
            }
          }
        }
      }
    }
  }
}`,
    variables: { slug: 'equity-uk', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'a-country-in-federations',
    title: 'One country in all federations',
    theme,
    explanation: 'Which memberships have ever represented Azerbaijan, in any federation?',
    lookFor: 'the period of each: some beginnings are known to the day, some only to the year, some not at all.',
    operation: `
query CountryInFederations($countries: [CountryCode!]!) {
  memberships(
    filter: { countries: $countries }
    during: {}
    orderBy: { field: START, direction: ASC }
    first: 50
  ) {
    count { certain possible }
    nodes {
      member { name(language: "en") }
      federation { name(language: "en") acronym }
      category
      period { edtf possible { from to } certain { from to } }
    }
  }
}`,
    variables: { countries: ['AZ'] },
  }),
  workedExample({
    slug: 'who-joined-and-left',
    title: 'Who joined, who left',
    theme,
    explanation: 'What happened to the members of FIAPF since 2000, the newest first?',
    lookFor:
      'the guild that joined on 1 January 2026. A date may be known only in part (on.text); what lies below an event is answered for its last possible day.',
    operation: `
query WhoJoinedAndLeft($slug: String!, $during: DateSpanInput) {
  organization(by: { slug: $slug }) {
    name(language: "en")
    # The events of its members and, where it is
    # a member itself, of its own memberships.
    events(during: $during, first: 50) {
      totalCount
      nodes {
        kind
        on { text earliest latest }
        membership {
          member { name(language: "en") countries { name } }
          category
          standing
          citations { source { title url } }
        }
      }
    }
  }
}`,
    variables: { slug: 'fiapf', during: { from: '2000-01-01' } },
  }),
];
