import { form, importsOf, type ShownImport } from './importing.js';
import type { RunningApp } from './running-app.js';
import { workbookOf } from './workbook.js';

const PROPOSE = 'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number } } }';

const MEMBERS = [
  ['Member', 'Country', 'Since', 'Rank'],
  ['Guild of Stunt Riders', 'Azerbaijan', 2001, 'Full'],
  ['Guild of Foley Artists', 'Azerbaijan', 'May 2002', 'Full'],
  ['Guild of Nowhere', 'Atlantis', 2003, 'Full'],
];

/** Where the pages of the console are that have something to show: an open proposal, and an import at each of its steps. */
export async function consoleAddresses(app: RunningApp): Promise<Readonly<Record<string, string>>> {
  const { data } = await app.query(`{
    member: organization(by: { slug: "apg-az" }) { id memberships { nodes { id } } }
    federation: organization(by: { slug: "imago" }) { id }
    accrediting: organization(by: { slug: "fiapf" }) { accreditations(during: {}, first: 1) { nodes { id citations { source { id } } } } }
  }`);
  const { member, federation, accrediting } = data as {
    member: { id: string; memberships: { nodes: { id: string }[] } };
    federation: { id: string };
    accrediting: { accreditations: { nodes: { id: string; citations: { source: { id: string } }[] }[] } };
  };
  const [accreditation] = accrediting.accreditations.nodes;
  const membership = member.memberships.nodes[0]?.id ?? '';
  const number = await proposed(app, {
    ...{ member: member.id, federation: federation.id, category: 'FULL', start: '2020-05', message: 'It was left out.' },
    citations: [{ source: { new: { title: 'A letter of 2020', url: 'https://example.org/letter' } }, locator: 'p. 3' }],
  });
  const imports = await importsAtEachStep(app);
  return {
    'sign-in': '/sign-in',
    account: '/account',
    register: '/register',
    'edit an organization': '/organizations/apg-az/edit',
    'edit a membership': `/memberships/${membership}/edit`,
    'edit a fact': `/facts/${accreditation?.id ?? ''}/edit`,
    'edit a source': `/sources/${accreditation?.citations[0]?.source.id ?? ''}/edit`,
    'merge: nothing chosen': '/merge',
    merge: '/merge?source=fera&target=fiapf',
    imports: '/imports',
    ...Object.fromEntries(Object.entries(imports).map(([step, { id }]) => [`an import: ${step}`, `/imports?id=${id}`])),
    'an import that is gone': `/imports?id=${'0'.repeat(32)}`,
    proposals: '/proposals',
    'a proposal': `/proposals/${number}`,
    quality: '/quality',
    accounts: '/accounts',
    tokens: '/tokens',
  };
}

async function proposed(app: RunningApp, recordMembership: object): Promise<number> {
  const { data } = await app.mutate(PROPOSE, { input: { change: { recordMembership }, comment: 'See page 3.' } });
  return (data as { proposeChange: { proposal: { number: number } } }).proposeChange.proposal.number;
}

async function importsAtEachStep(app: RunningApp): Promise<Readonly<Record<string, ShownImport>>> {
  const { send, settled, begun } = importsOf(app);
  const listed = async (): Promise<ShownImport> => begun(form('spreadsheet', 'members.xlsx', await workbookOf({ Members: MEMBERS })));
  const previewed = async (): Promise<ShownImport> => {
    const { id, spreadsheet } = await listed();
    const source = { title: 'Members of the federation, 2025' };
    await send('PUT', `/import/${id}/mapping`, { federation: 'fiapf', source, mapping: spreadsheet?.guess });
    return settled(id);
  };
  const columns = await listed();
  const preview = await previewed();
  const recorded = await previewed();
  await send('POST', `/import/${recorded.id}/apply`, {});
  const refused = await begun(form('file', 'organizations.csv', 'id,kind,name\nx,NO_SUCH_KIND,Nobody\n'));
  return { columns, preview, refused, recorded: await settled(recorded.id) };
}
