// The questions that PostGraphile answers, in its own schema (peers/schema.sql). Names are the default ones: it does not choose among dated names.

const COUNTRIES = 'countries: countriesList { code name }';

export const DOCUMENTS = {
  Q1: `query Q1($id: BigInt!) {
  organizationByRowId(rowId: $id) { rowId slug kind defaultName acronym city website founded dissolved ${COUNTRIES} }
}`,
  Q2: `query Q2($id: BigInt!, $asOf: Date!) {
  organizationByRowId(rowId: $id) {
    rowId defaultName
    membersOn: membersOnList(asOf: $asOf, first: 50) {
      rowId certaintyOn(asOf: $asOf) categoryOn(asOf: $asOf) ${COUNTRIES}
      member { rowId defaultName }
    }
  }
}`,
  Q4: `query Q4($after: Cursor, $asOf: Date!) {
  allOrganizations(first: 20, after: $after, condition: { kind: "FEDERATION" }, orderBy: DEFAULT_NAME_ASC) {
    nodes {
      rowId defaultName
      membersOn: membersOnList(asOf: $asOf, first: 20) { rowId member { rowId defaultName ${COUNTRIES} } }
    }
  }
}`,
};

export function postGraphileVariables(question, variant, cursors) {
  if (question !== 'Q4') return { ...variant, id: String(variant.id) };
  return { after: variant.after === null ? null : cursors.get(variant.after.id), asOf: variant.asOf };
}

export async function postGraphileCursors(ask) {
  const query = `query ($after: Cursor) {
    allOrganizations(first: 500, after: $after, condition: { kind: "FEDERATION" }, orderBy: DEFAULT_NAME_ASC) {
      edges { cursor node { rowId } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const cursors = new Map();
  for (let after = null; ;) {
    const answer = await ask({ path: '/graphql', body: JSON.stringify({ query, variables: { after } }) });
    const { edges, pageInfo } = answer.data.allOrganizations;
    for (const { cursor, node } of edges) cursors.set(Number(node.rowId), cursor);
    if (!pageInfo.hasNextPage) return cursors;
    after = pageInfo.endCursor;
  }
}

/** What of its answer must be as in ours. */
export function digestOfPostGraphile(question, { data }) {
  if (question === 'Q4') {
    return data.allOrganizations.nodes.map(({ rowId, membersOn }) => [
      Number(rowId),
      membersOn.map((node) => [Number(node.rowId), Number(node.member.rowId), node.member.countries]),
    ]);
  }
  const organization = data.organizationByRowId;
  if (question === 'Q1') return [Number(organization.rowId), organization.slug, organization.countries];
  return organization.membersOn.map((node) => [
    Number(node.rowId),
    Number(node.member.rowId),
    node.countries,
    node.certaintyOn,
    node.categoryOn,
  ]);
}
