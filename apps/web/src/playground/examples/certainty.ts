import { type Example, workedExample } from '../example.js';

const theme = 'How sure it is, and who says so';

/** What is certain, what is possible, which source says so, and what the registry itself knew. */
export const certainty: readonly Example[] = [
  workedExample({
    slug: 'certain-or-possible',
    title: 'Certain or only possible',
    theme,
    explanation: 'How sure is each membership of FIAPF on 1 January 2015, and between which days may it have begun and ended?',
    lookFor:
      'CERTAIN where the day lies between the days of “certain”, POSSIBLE where it lies only between those of “possible”. A null bound is open: nobody recorded it.',
    operation: `
query CertainOrPossible($federation: String!, $asOf: Date!) {
  federation(by: { slug: $federation }, asOf: $asOf) {
    name(language: "en")
    members(first: 100) {
      count { certain possible }
      edges {
        certainty
        node {
          member { name(language: "en") }
          period {
            edtf
            start { ...AsFarAsKnown }
            end { ...AsFarAsKnown }
            ongoing
            certain { from to }
            possible { from to }
          }
        }
      }
    }
  }
}

fragment AsFarAsKnown on HistoricalDate {
  edtf
  precision
  earliest
  latest
  text
  inAzerbaijani: text(language: "az")
  inRussian: text(language: "ru")
}`,
    variables: { federation: 'fiapf', asOf: '2015-01-01' },
  }),
  workedExample({
    slug: 'before-the-record',
    title: 'Before anything was recorded',
    theme,
    explanation: 'What did the registry know of APG before its first record, and what does it know now?',
    lookFor:
      'null and 0 at revision 0: asOf asks about a day in the world, atRevision and asKnownAt about a moment in the registry’s own records.',
    operation: `
query BeforeTheRecord($slug: String!, $asOf: Date!) {
  thenKnown: organization(by: { slug: $slug }, asOf: $asOf, atRevision: 0) {
    name
  }
  thenCounted: organizations(asOf: $asOf, atRevision: 0) {
    totalCount
  }
  nowKnown: organization(by: { slug: $slug }, asOf: $asOf) {
    name
    memberships {
      nodes {
        federation { acronym }
        recorded {
          from { number recordedAt }
          to { number }
        }
      }
    }
  }
  nowCounted: organizations(asOf: $asOf) {
    totalCount
  }
  revision { number recordedAt }
}`,
    variables: { slug: 'apg-az', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'three-dates',
    title: 'Announced, effective, recorded',
    theme,
    explanation: 'When was APG’s membership in FIAPF announced, when did it take effect, and when did the registry record it?',
    lookFor: 'three different dates, and null for the day of the announcement: APG was not yet a member then.',
    operation: `
query ThreeDates($slug: String!) {
  organization(by: { slug: $slug }) {
    name(language: "en")
    memberships(during: {}) {
      nodes {
        federation { acronym }
        announcedOn { text edtf }
        period { start { text edtf } }
        recorded { from { number recordedAt } }
        onTheAnnouncement: certainty(asOf: "2025-12-11")
        onTheFirstDay: certainty(asOf: "2026-01-01")
      }
    }
  }
}`,
    variables: { slug: 'apg-az' },
  }),
  workedExample({
    slug: 'who-says-so',
    title: 'Who says so',
    theme,
    explanation: 'Which sources say that IMPPA of India is a member of FIAPF, and on which days do they show it?',
    lookFor:
      'citations (the documents) beside attestations (the days on which a document shows the fact). exact: false means that it is not recorded which of the sources says it.',
    operation: `
query WhoSaysSo($slug: String!) {
  organization(by: { slug: $slug }) {
    name
    memberships(during: {}) {
      nodes {
        federation { acronym }
        period { edtf certain { from to } }
        lastAttestedOn
        attestations {
          on { text edtf }
          exact
          sources { slug title }
        }
        citations {
          locator
          note
          source {
            title
            publisher
            url
            publishedOn { text }
            language
            factCount
          }
        }
      }
    }
    citations { source { title url } }
  }
}`,
    variables: { slug: 'imppa-in' },
  }),
  workedExample({
    slug: 'not-attested-lately',
    title: 'Not attested for years',
    theme,
    explanation: 'Which memberships that may hold today has no source attested since 2015?',
    lookFor: 'lastAttestedOn: null where no source ever showed the fact on a day. These are the ones to check first.',
    operation: `
query NotAttestedSince($since: Date!) {
  memberships(filter: { notAttestedSince: $since }, first: 25) {
    totalCount
    edges {
      certainty
      node {
        member { name(language: "en") }
        federation { name(language: "en") }
        period { edtf }
        lastAttestedOn
      }
    }
  }
}`,
    variables: { since: '2015-01-01' },
  }),
  workedExample({
    slug: 'search-sources',
    title: 'Search the sources',
    theme,
    explanation: 'Which documents about FIAPF does the registry stand on?',
    lookFor: 'factCount: how many recorded facts cite the document.',
    operation: `
query SearchSources($search: String!) {
  sources(search: $search, first: 20) {
    totalCount
    nodes {
      slug
      title
      publisher
      publishedOn { text }
      language
      url
      factCount
    }
  }
}`,
    variables: { search: 'FIAPF' },
  }),
  workedExample({
    slug: 'change-log',
    title: 'What was recorded, and by whom',
    theme,
    explanation: 'What has been recorded since a revision, by whom and why, and which records did it touch?',
    lookFor:
      'record: each is answered as it stood after its change, whatever became of it. A dashboard asks again with the newest revision it has seen.',
    operation: `
query ChangeLog($afterRevision: Int!) {
  changes(afterRevision: $afterRevision, first: 10) {
    totalCount
    nodes {
      revision { number recordedAt }
      actor { name kind }
      message
      operationCount
      operations(last: 20) {
        nodes {
          kind
          recordType
          recordId
          record {
            ... on Organization { name(language: "en") }
            ... on Membership {
              member { name(language: "en") }
              federation { name(language: "en") }
            }
            ... on Source { title }
          }
        }
      }
    }
  }
}`,
    variables: { afterRevision: 0 },
  }),
];
