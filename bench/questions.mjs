// The eight questions, as a client of Guildhall asks them. How many variants of each are asked, and with which variables, is in variants.mjs;
// how the peers are asked the same is in peers/.

const COUNTRY = 'code name';

export const QUESTIONS = {
  Q1: {
    title: 'an organization by id',
    document: `query Q1($id: ID!) {
  organization(by: { id: $id }) {
    id slug kind name acronym city website
    founded { edtf }
    dissolved { edtf }
    countries { ${COUNTRY} }
  }
}`,
  },
  Q2: {
    title: '50 members of a federation as of a day',
    document: `query Q2($id: ID!, $asOf: Date!) {
  federation(by: { id: $id }, asOf: $asOf) {
    id name
    members(first: 50) {
      edges {
        certainty category
        node { id countries { ${COUNTRY} } member { id name } }
      }
    }
  }
}`,
  },
  Q3: {
    title: "a federation's statistics on a day",
    document: `query Q3($id: ID!, $asOf: Date!) {
  federation(by: { id: $id }, asOf: $asOf) {
    id
    statistics {
      members { certain possible }
      countries { certain possible }
      byCategory { category members { certain possible } }
      byCountry { country { code } members { certain possible } }
      medianTenureDays attestedWithinYear
    }
  }
}`,
  },
  Q4: {
    title: '20 federations × 20 members × organization × country',
    document: `query Q4($after: String, $asOf: Date!) {
  federations(first: 20, after: $after, asOf: $asOf, filter: { kinds: [FEDERATION] }, orderBy: { field: NAME }) {
    nodes {
      id name
      members(first: 20) {
        nodes { id member { id name countries { ${COUNTRY} } } }
      }
    }
  }
}`,
  },
  Q5: {
    title: "a federation's yearly series, 1930 to 2026",
    document: `query Q5($id: ID!, $from: Date!, $to: Date!) {
  federation(by: { id: $id }) {
    id
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
  },
  Q6: {
    title: 'search by a misspelt name',
    document: `query Q6($search: String!) {
  organizations(search: $search, first: 10) {
    nodes { id slug kind name countries { ${COUNTRY} } }
  }
}`,
  },
  Q7: {
    title: "a federation's events of ten years",
    document: `query Q7($id: ID!, $from: Date!, $to: Date!) {
  federation(by: { id: $id }) {
    id
    events(first: 100, during: { from: $from, to: $to }) {
      nodes { id kind on { edtf } membership { id member { id name } } }
    }
  }
}`,
  },
  Q8: {
    title: 'Q2 as known at an old revision',
    document: `query Q8($id: ID!, $asOf: Date!, $atRevision: Int!) {
  federation(by: { id: $id }, asOf: $asOf, atRevision: $atRevision) {
    id name
    members(first: 50) {
      edges {
        certainty category
        node { id countries { ${COUNTRY} } member { id name } }
      }
    }
  }
}`,
  },
};

export const NAMES = Object.keys(QUESTIONS);
