// How long mutations take while several write at once: GUILDHALL_TOKEN=… node bench/writers.mjs http://127.0.0.1:3000 [writers] [seconds]
// The token is an EDITOR's. It writes into the registry that it is given: take one that is made for it. First one writer alone, then all of them: the ratio
// of the two says what waiting for one another costs. Meanwhile somebody reads, before the writers begin and while they write.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { askerAs } from './ask.mjs';
import { figures, round } from './waits.mjs';

const [base, most = '8', seconds = '20'] = process.argv.slice(2);
const token = process.env.GUILDHALL_TOKEN;
if (base === undefined || token === undefined) {
  console.error('Usage: GUILDHALL_TOKEN=… node bench/writers.mjs http://127.0.0.1:3000 [writers] [seconds]');
  process.exit(2);
}

const ask = askerAs(base, token);
const MUTATIONS = {
  registerOrganization:
    'mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { organization { id } change { revision { number } } } }',
  recordMembership: 'mutation ($input: RecordMembershipInput!) { recordMembership(input: $input) { membership { id } } }',
  changeMembership: 'mutation ($input: ChangeMembershipInput!) { changeMembership(input: $input) { membership { id } } }',
  attestMembership: 'mutation ($input: AttestInput!) { attestMembership(input: $input) { membership { id } } }',
  correctOrganization: 'mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { organization { id } } }',
  endMembership: 'mutation ($input: EndInput!) { endMembership(input: $input) { membership { id } } }',
};
const READ =
  '{ federation(by: { slug: "fiapf" }) { members(first: 50) { totalCount edges { certainty node { category member { name countries { code } } } } } } }';

const { federation, source } = await ground();
let stop = false;
let serial = 0;

const readAlone = await timed(readers, Number(seconds) / 4);
const alone = await timed((waits) => Promise.all([writer(waits)]), Number(seconds) / 2);
const readBeside = [];
const together = await timed(
  (waits) => Promise.all([...Array.from({ length: Number(most) }, () => writer(waits)), readers(readBeside)]),
  Number(seconds),
);

console.table(rowsOf(alone, together));
console.table([
  { reads: 'with no writer', ...figures(readAlone.map(({ ms }) => ms)) },
  { reads: `beside ${most} writers`, ...figures(readBeside.map(({ ms }) => ms)) },
]);

/** Does the work for so long, and gives what it took. */
async function timed(work, duration) {
  const waits = [];
  stop = false;
  const done = work(waits);
  await pause(duration * 1_000);
  stop = true;
  await done;
  return waits;
}

/** Registers guilds and writes their membership from its beginning to its end, until it is told to stop. */
async function writer(waits) {
  const citations = [{ source: { id: source } }];
  while (!stop) {
    const name = `Guild of writer ${(serial += 1)} ${performance.now().toFixed(3)}`;
    const registered = await write(waits, 'registerOrganization', { kind: 'GUILD', names: [{ text: name }], countries: ['AZ'], citations });
    const member = registered.organization.id;
    const start = { member, federation, category: 'ASSOCIATE', start: '2001', ongoing: true, citations };
    const { membership } = await write(waits, 'recordMembership', start);
    await write(waits, 'changeMembership', { id: membership.id, on: '2010-01-01', category: 'FULL', citations });
    await write(waits, 'attestMembership', { id: membership.id, on: '2015-05-05', citation: citations[0] });
    await write(waits, 'correctOrganization', { id: member, city: 'Baku', message: 'It moved.' });
    await write(waits, 'endMembership', { id: membership.id, on: '2020-12-31', citations });
  }
}

async function readers(waits) {
  // A space more or less makes it another question, which no cache knows.
  for (let n = 0; !stop; n += 1) {
    const began = performance.now();
    await ask(READ.replace('{', `{ a${n}: __typename `));
    waits.push({ name: 'read', ms: performance.now() - began });
  }
}

async function write(waits, name, input) {
  const began = performance.now();
  const data = await ask(MUTATIONS[name], { input });
  waits.push({ name, ms: performance.now() - began });
  return data[name];
}

/** A federation and a source of its own to write about. */
async function ground() {
  const registered = await ask('mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }', {
    input: { title: `A source of ${process.pid}` },
  });
  const citations = [{ source: { id: registered.registerSource.source.id } }];
  const { registerOrganization } = await ask(MUTATIONS.registerOrganization, {
    input: { kind: 'FEDERATION', names: [{ text: `Federation of ${process.pid}` }], citations },
  });
  return { federation: registerOrganization.organization.id, source: registered.registerSource.source.id };
}

function rowsOf(before, after) {
  const names = [...Object.keys(MUTATIONS), 'all of them'];
  return names.map((name) => {
    const of = (waits) => waits.filter((wait) => name === 'all of them' || wait.name === name).map(({ ms }) => ms);
    const [one, many] = [figures(of(before)), figures(of(after))];
    return {
      mutation: name,
      'alone: p50 ms': one.p50,
      'p99 ms': one.p99,
      [`${most} writers: p50 ms`]: many.p50,
      'p99 ms ': many.p99,
      'max ms': many.max,
      ratio: round(many.p50 / one.p50),
      count: many.count,
    };
  });
}
