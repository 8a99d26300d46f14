// How long a cheap query waits while eight clients send, without pause, what is refused.
import { performance } from 'node:perf_hooks';
import { ask } from './ask.mjs';
import { send } from './measure/load.mjs';
import { PEERS } from './peers/peers.mjs';

const CLIENTS = 8;

const aliases = (count) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: revision { number }`).join(' ')} }`;
const nested = (depth) => {
  const [open, close] = ['members(first: 1) { nodes { member { ', ' } } }'];
  return `{ federation(by: { slug: "x" }) { ${open.repeat(depth)}id${close.repeat(depth)} } }`;
};
const page = (field, inner) => `${field}(first: 100) { nodes { ${inner} } }`;

/** What is refused, by why. */
export const REFUSED = {
  'too deep': nested(200),
  'nested beyond reading': `{ ${'a{'.repeat(20_000)}b${'}'.repeat(20_000)} }`,
  'too many aliases': aliases(3_000),
  'too costly': `{ ${page('federations', page('members', `member { ${page('memberships', `federation { ${page('members', 'id')} }`)} }`))} }`,
  'too many words': `{ ${'__typename '.repeat(60_000)} }`,
  'too many directives': `{ __typename ${'@skip(if: false) '.repeat(5_000)} }`,
  'unknown fields': `{ ${Array.from({ length: 500 }, (_, i) => `nothing${i}`).join(' ')} }`,
  'no GraphQL': ')(*&^%$#@!'.repeat(500),
  'over-long': `# ${'x'.repeat(400_000)}\n{ __typename }`,
};

/** Bodies as sent; garbage is no JSON at all. */
function requestsOf(reasons) {
  return reasons.map((reason) => ({
    path: '/graphql',
    body: reason === 'no JSON' ? '{"query": "{ __typename' : JSON.stringify({ query: REFUSED[reason] }),
  }));
}

/**
 * Attacks a server. Gives the waits for a cheap query in milliseconds, alone and under attack, how many refused queries were sent, how each of them is
 * refused, and which are not: these are not sent, and their limit is missing.
 */
export async function attack({ server, variants, seconds, written, say }) {
  const refused = {};
  const answered = {};
  for (const reason of [...Object.keys(REFUSED), 'no JSON']) {
    const { isRefused, as } = await outcomeOf(server.url, requestsOf([reason])[0]);
    (isRefused ? refused : answered)[reason] = as;
  }
  for (const [reason, as] of Object.entries(answered)) say(`Not refused, and left out of the attack: ${reason} (${as}).`);
  const cheap = variants.Q1.map((variant) => PEERS.uncached.request('Q1', variant));
  const alone = await waits(server.url, cheap, Math.max(1, seconds / 2));
  say(`Attacking ${server.name} for ${seconds} s.`);
  const attackers = send({
    url: server.url,
    written: written.write(requestsOf(Object.keys(refused))),
    connections: CLIENTS,
    seconds: seconds + 1,
  });
  const under = await waits(server.url, cheap, seconds);
  const { perSecond } = await attackers;
  if (!server.isAlive()) throw new Error(`${server.name} ended under attack. It said: ${server.said()}`);
  return { alone, under, refusedPerSecond: perSecond, refused, answered };
}

/** Whether a request is refused as the caller's fault; a failure of the server is no refusal. */
async function outcomeOf(url, request) {
  try {
    const { status, text } = await ask(url, request, 10_000);
    const { data, errors } = JSON.parse(text);
    const code = errors?.[0]?.extensions?.code ?? 'no code';
    const isRefused = errors !== undefined && (data === undefined || data === null) && ['LIMITED', 'BAD_USER_INPUT'].includes(code);
    return { isRefused, as: `${status} ${errors === undefined ? 'answered' : code}` };
  } catch (error) {
    // A connection that is cut is a way of refusing what is too long; silence is none.
    const isRefused = ['ECONNRESET', 'EPIPE'].includes(error.code);
    return { isRefused, as: isRefused ? 'connection cut' : error.message };
  }
}

/** One client that asks, waits for the answer, and asks again. */
async function waits(url, requests, seconds) {
  const taken = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until;) {
    const began = performance.now();
    const { status, text } = await ask(url, requests[taken.length % requests.length]);
    if (status !== 200) throw new Error(`A cheap query was answered with ${status}: ${text.slice(0, 200)}`);
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
  return { count: taken.length, p50: at(0.5), p99: at(0.99), max: taken.at(-1) };
}
