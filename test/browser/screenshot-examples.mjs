// What a fresh registry does not have and pictures of the console should show: accounts, tokens, proposals, imports under way. Made by the API, as people do.

const PEOPLE = [
  { name: 'Alice Guy', email: 'alice@example.org', role: 'EDITOR' },
  { name: 'Lotte Reiniger', email: 'lotte@example.org', role: 'CONTRIBUTOR' },
  { name: 'Esfir Shub', email: 'esfir@example.org', role: 'EDITOR' },
];
const TOKENS = [
  { name: 'Importer of yearbooks', role: 'EDITOR' },
  { name: 'Watcher of federations’ pages', role: 'CONTRIBUTOR' },
];
const MEMBERS = `Member,Country,Since,Category
Guild of Stunt Riders,Azerbaijan,2001,Full
Guild of Foley Artists,Georgia,May 2002,Full
Guild of Matte Painters,Atlantis,2003,Full
Guild of Colour Timers,Türkiye,12.03.2004,Associate
`;
const CITATION = {
  source: { new: { title: 'Circular letter 14', url: 'https://example.org/letter-14', publishedOn: '2020-06' } },
  locator: 'p. 3',
};

/** Makes them as somebody who has signed in; gives the addresses that are known only then. */
export async function makeExamples(url, cookie, password) {
  const send = (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { cookie, origin: url, ...init.headers } });
  const asked = async (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const response = await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const write = (mutation, type, input, selection) =>
    asked(`mutation ($input: ${type}!) { written: ${mutation}(input: $input) { ${selection} } }`, { input });

  for (const person of PEOPLE) await write('createAccount', 'CreateAccountInput', { ...person, password }, 'account { id }');
  for (const token of TOKENS) await write('createToken', 'CreateTokenInput', token, 'token');
  const { apg, imago, fera } = await asked(`{
    apg: organization(by: { slug: "apg-az" }) { id } imago: organization(by: { slug: "imago" }) { id } fera: organization(by: { slug: "fera" }) { id }
  }`);
  const propose = (change, comment) => write('proposeChange', 'ProposeChangeInput', { change, comment }, 'proposal { number }');
  await propose({ registerSource: { title: 'Yearbook of European cinema 1999', publisher: 'Film Press' } }, 'Found in the library.');
  await propose({ correctOrganization: { id: fera.id, city: 'Bruges', message: 'So it says on its letters.' } }, 'See the letterhead.');
  const membership = { member: apg.id, federation: imago.id, category: 'ASSOCIATE', start: '2020-05', citations: [CITATION] };
  const { written } = await propose({ recordMembership: { ...membership, message: 'It was left out.' } }, 'Page 3 has the list.');
  return { proposal: `/proposals/${written.proposal.number}`, ...(await beginImports(send)) };
}

/** One import whose columns are to be said, and one that can be recorded. */
async function beginImports(send) {
  const begun = async () => {
    const form = new FormData();
    form.append('spreadsheet', new Blob([MEMBERS]), 'members-2025.csv');
    return settled((await (await send('/import', { method: 'POST', body: form })).json()).id);
  };
  const settled = async (id) => {
    await (await send(`/import/${id}/progress`)).text();
    return (await send(`/import/${id}`)).json();
  };
  const [columns, preview] = [await begun(), await begun()];
  const mapping = { federation: 'fiapf', source: { title: 'Members 2025', publishedOn: '2025-05' }, mapping: preview.spreadsheet.guess };
  const headers = { 'content-type': 'application/json' };
  await send(`/import/${preview.id}/mapping`, { method: 'PUT', headers, body: JSON.stringify(mapping) });
  await settled(preview.id);
  return { importColumns: `/imports?id=${columns.id}`, importPreview: `/imports?id=${preview.id}` };
}
