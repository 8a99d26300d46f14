import { type Example, workedExample } from '../example.js';

const theme = 'Festivals, offices and countries';

/** Dated facts other than memberships, and the countries of today and of the past. */
export const places: readonly Example[] = [
  workedExample({
    slug: 'accredited-festivals',
    title: 'Festivals that FIAPF accredits',
    theme,
    explanation: 'Which festivals did FIAPF accredit on 15 March 2026, and in which categories has Venice ever been accredited?',
    lookFor: 'the change of 11 March 2026, when one list with an “A festival” mark took the place of the categories.',
    operation: `
query AccreditedFestivals($asOf: Date!) {
  federation(by: { slug: "fiapf" }, asOf: $asOf) {
    accreditations(first: 100) {
      totalCount
      edges {
        certainty
        node {
          category
          festival {
            name(language: "en")
            city
            countries { code }
          }
          period { edtf }
        }
      }
    }
  }
  venice: organization(by: { slug: "venice-ff" }) {
    name
    accreditedBy(during: {}) {
      nodes {
        accreditor { acronym }
        category
        period { edtf start { text } end { text } }
        attestations { on { text } }
      }
    }
  }
}`,
    variables: { asOf: '2026-03-15' },
  }),
  workedExample({
    slug: 'office-holders',
    title: 'Who held which office',
    theme,
    explanation: 'Who has led FIAPF, in which office, and who may hold one on 1 January 2026?',
    lookFor: 'certainty: null where the office surely was not held on that day.',
    operation: `
query OfficeHolders($slug: String!, $asOf: Date!) {
  organization(by: { slug: $slug }) {
    name(language: "en")
    offices(during: {}) {
      person { name }
      title
      period { edtf }
      certainty(asOf: $asOf)
      citations { source { title url } }
    }
  }
}`,
    variables: { slug: 'fiapf', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'a-country',
    title: 'Everything in one country',
    theme,
    explanation: 'Which organizations of Azerbaijan may have existed on 1 January 2026?',
    lookFor: 'the country’s own name in four languages, and the kind of each organization.',
    operation: `
query OneCountry($code: CountryCode!, $asOf: Date!) {
  country(code: $code) {
    code
    alpha3
    english: name(language: "en")
    azerbaijani: name(language: "az")
    russian: name(language: "ru")
    french: name(language: "fr")
    region { name }
    subregion { name }
    organizations(asOf: $asOf, first: 50) {
      totalCount
      nodes {
        slug
        kind
        name(language: "en")
        founded { text }
      }
    }
  }
}`,
    variables: { code: 'AZ', asOf: '2026-01-01' },
  }),
  workedExample({
    slug: 'former-countries',
    title: 'Countries that are no more',
    theme,
    explanation: 'Which organizations belonged to the Soviet Union, and which countries came after it?',
    lookFor: 'successors: facts of the past keep the country of their day. The second list shows every former country on record.',
    operation: `
query FormerCountries($code: CountryCode!) {
  country(code: $code) {
    code
    name
    from
    until
    successors { code name }
    organizations(asOf: "1985-01-01") {
      nodes {
        slug
        name
        founded { text }
        dissolved { text }
      }
    }
  }
  countries(former: true) {
    code
    name
    until
    successors { name }
  }
}`,
    variables: { code: 'SUHH' },
  }),
];
