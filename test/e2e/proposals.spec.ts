import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { People } from '../support/people.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ openProposals: true });
});
afterAll(() => app.stop());

const PROPOSAL = `number status mutation input proposedBy groundMoved groundRevision edited decidedBy reason comments { author text }
  change { revision { number } proposedBy proposalNumber actor { name } }`;
const PROPOSE = `mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { key proposal { ${PROPOSAL} } } }`;
const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { proposal { ${PROPOSAL} } change { revision { number } proposedBy operations(first: 5) { nodes { record { ... on Source { title } } } } } } }`;
const REGISTER = `mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } change { revision { number } } } }`;
const CORRECT = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { title } } }`;

interface Shown {
  number: number;
  status: string;
  groundMoved: boolean;
  [field: string]: unknown;
}

function one(answer: GraphQLAnswer, field: string): Shown {
  expect(answer.errors).toBeUndefined();
  return (answer.data?.[field] as { proposal: Shown }).proposal;
}

const code = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions?.['code'];

async function propose(change: object, role: Role = Role.CONTRIBUTOR, more: object = {}): Promise<Shown> {
  return one(await app.mutate(PROPOSE, { input: { change, ...more } }, role), 'proposeChange');
}

async function source(title: string): Promise<string> {
  const { data } = await app.mutate(REGISTER, { input: { title } });
  return (data?.['registerSource'] as { source: { id: string } }).source.id;
}

async function newest(): Promise<number> {
  const { data } = await app.query('{ revision { number } }');
  return (data?.['revision'] as { number: number }).number;
}

describe('a proposal', () => {
  it('is kept and not recorded; accepted, it becomes one change that credits both', async () => {
    const before = await newest();
    const proposal = await propose({ registerSource: { title: 'Proposed', url: 'https://example.org/a' } }, Role.CONTRIBUTOR, {
      comment: 'See page 3.',
    });
    expect(proposal).toMatchObject({
      status: 'OPEN',
      mutation: 'registerSource',
      proposedBy: 'CONTRIBUTOR of the tests',
      groundMoved: false,
    });
    expect(proposal['comments']).toEqual([{ author: 'CONTRIBUTOR of the tests', text: 'See page 3.' }]);
    expect(JSON.parse(proposal['input'] as string)).toEqual({ title: 'Proposed', url: 'https://example.org/a' });
    expect(await newest()).toBe(before);
    const answer = await app.mutate(ACCEPT, { input: { number: proposal.number, reason: 'Well found.' } }, Role.EDITOR);
    expect(one(answer, 'acceptProposal')).toMatchObject({
      status: 'ACCEPTED',
      decidedBy: 'EDITOR of the tests',
      reason: 'Well found.',
      edited: false,
      change: {
        revision: { number: before + 1 },
        actor: { name: 'EDITOR of the tests' },
        proposedBy: 'CONTRIBUTOR of the tests',
        proposalNumber: proposal.number,
      },
    });
    expect(answer.data).toMatchObject({ acceptProposal: { change: { operations: { nodes: [{ record: { title: 'Proposed' } }] } } } });
    expect(code(await app.mutate(ACCEPT, { input: { number: proposal.number } }, Role.EDITOR))).toBe('CONFLICT');
  });

  it('that could not be recorded is refused as its mutation would refuse it', async () => {
    const answer = await app.mutate(PROPOSE, { input: { change: { registerSource: { title: '', url: 'ftp://x' } } } }, Role.CONTRIBUTOR);
    expect(answer.errors?.[0]?.extensions?.['violations']).toMatchObject([
      { path: ['input', 'change', 'registerSource', 'title'] },
      { path: ['input', 'change', 'registerSource', 'url'] },
    ]);
    const missing = await app.mutate(
      PROPOSE,
      { input: { change: { correctSource: { id: 'src_0000000197', message: 'm' } } } },
      Role.CONTRIBUTOR,
    );
    expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(code(missing));
  });

  it('may be edited and accepted, as the same mutation only', async () => {
    const { number } = await propose({ registerSource: { title: 'Tpyo' } });
    const other = await app.mutate(
      ACCEPT,
      { input: { number, change: { correctSource: { id: await source('S'), message: 'm' } } } },
      Role.EDITOR,
    );
    expect(code(other)).toBe('BAD_USER_INPUT');
    const answer = await app.mutate(ACCEPT, { input: { number, change: { registerSource: { title: 'Typo' } } } }, Role.EDITOR);
    expect(one(answer, 'acceptProposal')).toMatchObject({ status: 'ACCEPTED', edited: true });
    expect(answer.data).toMatchObject({ acceptProposal: { change: { operations: { nodes: [{ record: { title: 'Typo' } }] } } } });
  });

  it('whose ground moved says so, is not accepted, and can be rebased', async () => {
    const id = await source('Before');
    const { number } = await propose({ correctSource: { id, publisher: 'P', message: 'It says so.' } });
    await app.mutate(CORRECT, { input: { id, title: 'After', message: 'm' } });
    const { data } = await app.query(`{ proposal(number: ${number}) { groundMoved } }`);
    expect(data).toEqual({ proposal: { groundMoved: true } });
    const refused = await app.mutate(ACCEPT, { input: { number } }, Role.EDITOR);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    const rebase = `mutation ($input: OwnProposalInput!) { rebaseProposal(input: $input) { proposal { ${PROPOSAL} } } }`;
    expect(one(await app.mutate(rebase, { input: { number } }, Role.CONTRIBUTOR), 'rebaseProposal')).toMatchObject({ groundMoved: false });
    expect(one(await app.mutate(ACCEPT, { input: { number } }, Role.EDITOR), 'acceptProposal')).toMatchObject({ status: 'ACCEPTED' });
  });

  it('about a record that is no more is looked at anew like any other, and brings it back', async () => {
    const registered = await app.mutate(
      'mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { organization { id } } }',
      { input: { kind: 'GUILD', names: [{ text: 'Guild of the Gone' }], citations: [{ source: { id: await source('Of the gone') } }] } },
    );
    const { id } = (registered.data as { registerOrganization: { organization: { id: string } } }).registerOrganization.organization;
    const correction = await propose({ correctOrganization: { id, city: 'Baku', message: 'It says so.' } });
    const retract = 'mutation ($input: RetractInput!) { retractOrganization(input: $input) { change { id } } }';
    expect((await app.mutate(retract, { input: { id, message: 'Never was.' } })).errors).toBeUndefined();
    const moved = async (number: number): Promise<unknown> => (await app.query(`{ proposal(number: ${number}) { groundMoved } }`)).data;
    expect(await moved(correction.number)).toEqual({ proposal: { groundMoved: true } });

    const { number, groundMoved } = await propose({ unretract: { id, message: 'It was.' } });
    expect(groundMoved).toBe(false);
    expect(one(await app.mutate(ACCEPT, { input: { number } }, Role.EDITOR), 'acceptProposal')).toMatchObject({ status: 'ACCEPTED' });

    const rebase = `mutation ($input: OwnProposalInput!) { rebaseProposal(input: $input) { proposal { ${PROPOSAL} } } }`;
    const looked = await app.mutate(rebase, { input: { number: correction.number } }, Role.CONTRIBUTOR);
    expect(one(looked, 'rebaseProposal')).toMatchObject({ groundMoved: false });
    const accepted = await app.mutate(ACCEPT, { input: { number: correction.number } }, Role.EDITOR);
    expect(one(accepted, 'acceptProposal')).toMatchObject({ status: 'ACCEPTED' });
  });

  it('accepted by many editors at once is recorded once', async () => {
    const { number } = await propose({ registerSource: { title: 'Once' } });
    const before = await newest();
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.mutate(ACCEPT, { input: { number } }, Role.EDITOR)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(new Set(answers.filter(({ errors }) => errors).map(code))).toEqual(new Set(['CONFLICT']));
    expect(await newest()).toBe(before + 1);
  });

  it('is rejected with a reason, and withdrawn by who made it alone', async () => {
    const first = await propose({ registerSource: { title: 'No' } });
    const reject = `mutation ($input: RejectProposalInput!) { rejectProposal(input: $input) { proposal { ${PROPOSAL} } } }`;
    expect(code(await app.mutate(reject, { input: { number: first.number, reason: ' ' } }, Role.EDITOR))).toBe('BAD_USER_INPUT');
    expect(code(await app.mutate(reject, { input: { number: first.number, reason: 'r' } }, Role.CONTRIBUTOR))).toBe('FORBIDDEN');
    const rejected = one(
      await app.mutate(reject, { input: { number: first.number, reason: 'No source.' } }, Role.EDITOR),
      'rejectProposal',
    );
    expect(rejected).toMatchObject({ status: 'REJECTED', reason: 'No source.', decidedBy: 'EDITOR of the tests' });
    const second = await propose({ registerSource: { title: 'Mine' } });
    const withdraw = `mutation ($input: OwnProposalInput!) { withdrawProposal(input: $input) { proposal { ${PROPOSAL} } } }`;
    expect(code(await app.mutate(withdraw, { input: { number: second.number } }, Role.ADMIN))).toBe('FORBIDDEN');
    expect(one(await app.mutate(withdraw, { input: { number: second.number } }, Role.CONTRIBUTOR), 'withdrawProposal').status).toBe(
      'WITHDRAWN',
    );
    const { data } = await app.query('{ proposals(status: [REJECTED, WITHDRAWN], first: 2) { nodes { number status } } }');
    expect(data).toEqual({
      proposals: {
        nodes: [
          { number: second.number, status: 'WITHDRAWN' },
          { number: first.number, status: 'REJECTED' },
        ],
      },
    });
  });

  it("is one's own for the very account that made it: not for another of the same name, nor for visitors", async () => {
    const people = new People(() => app);
    const [author, namesake] = await Promise.all(
      ['one', 'other'].map(async (who) => {
        const more = { name: 'Leyla Hasanova', email: `${who}@example.org` };
        return people.enter(await people.account(Role.CONTRIBUTOR, more));
      }),
    );
    const proposed = await author?.query(
      'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number isOwn } } }',
      {
        input: { change: { registerSource: { title: 'Hers' } } },
      },
    );
    const { proposal } = proposed?.data?.['proposeChange'] as { proposal: { number: number; isOwn: boolean } };
    expect(proposal.isOwn).toBe(true);
    const ask = `{ proposal(number: ${proposal.number}) { proposedBy isOwn } proposals(first: 1) { nodes { isOwn } } }`;
    const seen = (isOwn: boolean): object => ({
      data: { proposal: { proposedBy: 'Leyla Hasanova', isOwn }, proposals: { nodes: [{ isOwn }] } },
    });
    expect(await author?.query(ask)).toMatchObject(seen(true));
    expect(await namesake?.query(ask)).toMatchObject(seen(false));
    expect(await app.query(ask)).toMatchObject(seen(false));
    // The list of sessions is answered by a resolver: then everything is.
    expect(await author?.query(`{ sessions { id } ${ask.slice(1)}`)).toMatchObject(seen(true));
  });
});

describe('a proposal that is sent again', () => {
  const change = (title: string): object => ({ registerSource: { title } });
  const send = (input: object, role = Role.CONTRIBUTOR): Promise<GraphQLAnswer> => app.mutate(PROPOSE, { input }, role);

  it('under the same key is kept once, also when it is sent many times at once', async () => {
    const input = { change: change('Sent again'), comment: 'See page 3.', idempotencyKey: 'again' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(input)));
    const [first, ...others] = answers.map((answer) => one(answer, 'proposeChange').number);
    expect(others).toEqual(others.map(() => first));
    expect(one(await send(input), 'proposeChange')).toMatchObject({ number: first, comments: [{ text: 'See page 3.' }] });
  });

  it('under a key that stood for something else is refused', async () => {
    await send({ change: change('One'), idempotencyKey: 'used' });
    expect(code(await send({ change: change('Another'), idempotencyKey: 'used' }))).toBe('CONFLICT');
  });

  it('is kept twice without a key, and where somebody else made up the same key', async () => {
    const input = { change: change('Twice'), idempotencyKey: 'of two' };
    const numbers = [
      one(await send(input), 'proposeChange').number,
      one(await send(input, Role.EDITOR), 'proposeChange').number,
      one(await send({ change: change('Twice') }), 'proposeChange').number,
      one(await send({ change: change('Twice') }), 'proposeChange').number,
    ];
    expect(new Set(numbers).size).toBe(4);
  });
});

it('a proposal made from a state of the record that is gone is refused, as the change would be', async () => {
  const id = await source('As it was read');
  const readAt = await newest();
  await app.mutate(CORRECT, { input: { id, title: 'As it is', message: 'm' } });
  const correctSource = { id, publisher: 'P', message: 'It says so.', expectedRevision: readAt };
  expect(code(await app.mutate(PROPOSE, { input: { change: { correctSource } } }, Role.CONTRIBUTOR))).toBe('CONFLICT');
  const proposal = await propose({ correctSource: { ...correctSource, expectedRevision: await newest() } });
  expect(JSON.parse(proposal['input'] as string)).not.toHaveProperty('expectedRevision');
});

describe('a visitor', () => {
  it('proposes where the registry takes it from anybody, and is given a key to it', async () => {
    const answer = await app.query(PROPOSE, { input: { change: { registerSource: { title: 'From outside' } }, name: 'Аноним' } });
    const { proposal, key } = answer.data?.['proposeChange'] as { proposal: Shown; key: string };
    expect(proposal).toMatchObject({ proposedBy: 'Аноним' });
    const comment = `mutation ($input: CommentOnProposalInput!) { commentOnProposal(input: $input) { key proposal { comments { author text } } } }`;
    const { number } = proposal;
    expect(code(await app.query(comment, { input: { number, text: 'Hm.' } }))).toBe('UNAUTHENTICATED');
    expect(code(await app.query(comment, { input: { number, text: 'Hm.', key: 'x' } }))).toBe('FORBIDDEN');
    const commented = await app.query(comment, { input: { number, text: 'Two\nlines.', key } });
    expect(commented.data).toEqual({
      commentOnProposal: { key: null, proposal: { comments: [{ author: 'Аноним', text: 'Two\nlines.' }] } },
    });
  });

  it('is slowed after some proposals, and who is signed in is not', async () => {
    const answers: unknown[] = [];
    for (let i = 0; i < 11; i += 1)
      answers.push(code(await app.query(PROPOSE, { input: { change: { registerSource: { title: `T${i}` } } } })));
    expect(answers).toContain('LIMITED');
    expect((await propose({ registerSource: { title: 'Still' } })).status).toBe('OPEN');
  });

  it('cannot propose where the registry does not take it', async () => {
    const closed = await startApp();
    try {
      expect(code(await closed.query(PROPOSE, { input: { change: { registerSource: { title: 'T' } } } }))).toBe('UNAUTHENTICATED');
    } finally {
      await closed.stop();
    }
  });
});
