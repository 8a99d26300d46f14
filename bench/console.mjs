// How long people wait for the console, and others for it: GUILDHALL_TOKEN=… node bench/console.mjs http://127.0.0.1:3000 [times]
// The token is an ADMIN's. Previews write nothing; what they are compared with does, so take a registry that is made for it, a large one
// (bench/seed/seed.mjs 100k HOME makes one). Each preview is measured beside its mutation where that can be done again and again: the ratio says what
// looking costs. Then one writer alone and beside one who looks without pause: previews hold the lock of the revisions.
import { performance } from 'node:perf_hooks';
import { askerAs } from './ask.mjs';
import { figures, round } from './waits.mjs';

const [base, times = '20'] = process.argv.slice(2);
const token = process.env.GUILDHALL_TOKEN;
if (base === undefined || token === undefined) {
  console.error('Usage: GUILDHALL_TOKEN=… node bench/console.mjs http://127.0.0.1:3000 [times]');
  process.exit(2);
}

const ask = askerAs(base, token);
const PREVIEW = `mutation ($change: ProposedChangeInput!) { previewChange(input: { change: $change }) {
  operations { kind recordId before { ...Record } after { ...Record } } counts { federation { name } asOf before { certain possible } after { certain possible } members { organization { name } before after } } } }
fragment Record on Node { id ... on Organization { allNames { text } countries { code } citations { source { title } } }
  ... on Membership { member { name } federation { name } terms { category period { edtf } } attestations { on { edtf } } } }`;
const FINDINGS = 'query ($kind: QualityFindingKind!) { qualityFindings(kinds: [$kind], first: 50) { totalCount nodes { id } } }';

const cited = [{ source: { new: { title: `Of bench ${process.pid}` } } }];
const { organizations, federation } = await ground();
const [one, other] = organizations;
const ended = one.memberships.nodes.find(({ period }) => period.ongoing) ?? one.memberships.nodes[0];

const CASES = [
  [
    'registerOrganization',
    (n) => ({
      kind: 'GUILD',
      names: [{ text: `Looked at ${process.pid} ${n}` }],
      countries: ['AZ'],
      citations: cited,
      memberships: [{ federation: federation.id, category: 'FULL', start: '2001' }],
    }),
    true,
  ],
  ['correctOrganization', (n) => ({ id: one.id, city: `City ${n}`, message: 'It moved.' }), true],
  [
    'correctOrganization',
    (n) => ({ id: federation.id, founded: String(1900 + (n % 20)), message: `A federation of ${federation.memberCount} members.` }),
    true,
  ],
  ['endMembership', () => ({ id: ended.id, on: '2026-06-30', citations: cited }), false],
  ['mergeOrganizations', () => ({ source: other.id, target: one.id, message: 'Twins.', retract: [] }), false],
];

const rows = [];
for (const [mutation, inputOf, isRepeatable] of CASES) {
  const looked = await timed((n) => look(mutation, inputOf(n)));
  const recorded = isRepeatable ? await timed((n) => record(mutation, inputOf(n + 1_000))) : figures([]);
  const { message = '' } = inputOf(0);
  rows.push({
    mutation,
    of: message.startsWith('A federation') ? message : '',
    'preview p50 ms': looked.p50,
    'max ms': looked.max,
    'recorded p50 ms': recorded.p50,
    ratio: round(looked.p50 / recorded.p50),
  });
}
console.table(rows);

const change = (n) => record('correctOrganization', { id: one.id, city: `Town ${n}`, message: 'It moved.' });
const alone = await timed(change);
let stop = false;
const looking = (async () => {
  for (let n = 0; !stop; n += 1) await look('correctOrganization', CASES[2][1](n));
})();
const beside = await timed(change);
stop = true;
await looking;
console.table([
  { writer: 'alone', 'p50 ms': alone.p50, 'max ms': alone.max },
  {
    writer: 'beside one who looks without pause',
    'p50 ms': beside.p50,
    'max ms': beside.max,
    ratio: round(beside.p50 / alone.p50),
  },
]);

const findings = [];
for (const { name: kind } of (await ask('{ __type(name: "QualityFindingKind") { enumValues { name } } }')).__type.enumValues) {
  const began = performance.now();
  const said = await ask(FINDINGS, { kind }).then(
    ({ qualityFindings }) => qualityFindings.totalCount,
    ({ message }) => message,
  );
  findings.push({ kind, ms: round(performance.now() - began), findings: said });
}
console.table(findings);

/** What it took, each time alike. */
async function timed(work) {
  const waits = [];
  for (let n = 0; n < Number(times); n += 1) {
    const began = performance.now();
    await work(n);
    waits.push(performance.now() - began);
  }
  return figures(waits);
}

/** A refusal is an answer too: which facts contradict each other takes as long to find out. */
async function look(mutation, input) {
  await ask(PREVIEW, { change: { [mutation]: input } }).catch((error) => {
    if (error.code !== 'CONFLICT') throw error;
  });
}

async function record(mutation, input) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { change { id } } }`, { input });
}

/** Two organizations that belong to something, and the federation of the first. */
async function ground() {
  const { memberships } = await ask(`{ memberships(filter: {}, certainty: CERTAIN, first: 50) { nodes { federation { id name }
    member { id memberships(during: {}) { nodes { id period { ongoing } } } } } } }`);
  const [{ federation: found }] = memberships.nodes;
  const { federation: counted } = await ask('query ($id: ID!) { federation(by: { id: $id }) { statistics { members { possible } } } }', {
    id: found.id,
  });
  const members = new Map(memberships.nodes.map(({ member }) => [member.id, member]));
  return { organizations: [...members.values()], federation: { ...found, memberCount: counted.statistics.members.possible } };
}
