// What is measured: a cell is a question asked of a peer about a registry. Before it is measured its answers are compared with ours.
import { isDeepStrictEqual } from 'node:util';
import { askForAnswer, forEach } from './ask.mjs';
import { PEERS } from './peers/peers.mjs';

const REFERENCE = 'uncached';
const HELLO_ANSWERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/**
 * The cells of one registry, with their requests. `servers` are the running processes by name; ours, uncached, says what is right and is always there.
 * A peer that answers otherwise is left out, and told in `wrong`.
 */
export async function prepareCells({ registry, servers, questions, peers, connections, written, wrong, say }) {
  const { size, variants } = registry;
  const cursors = {};
  for (const name of new Set([REFERENCE, ...peers])) {
    const { url } = servers[PEERS[name].process];
    cursors[name] = await PEERS[name].cursors?.(async (request) => (await askForAnswer(url, request)).answer);
  }
  const requestOf = (name, question, variant, bytes) => PEERS[name].request(question, variant, cursors[name], bytes);
  const cells = [];
  for (const question of questions) {
    const asked = variants[question];
    const ours = servers[PEERS[REFERENCE].process].url;
    const right = [];
    let bytes = 0;
    try {
      await forEach(asked, connections, async (variant, place) => {
        const given = await askForAnswer(ours, requestOf(REFERENCE, question, variant));
        const { full, digest } = PEERS[REFERENCE];
        right[place] = { full: full(question, given.answer), digest: digest(question, given.answer) };
        bytes += given.bytes;
      });
    } catch (error) {
      wrong.push({ size, question, peer: REFERENCE, message: error.message });
      say(`${question} of ${size} is not measured: the API does not answer it. ${error.message}`);
      continue;
    }
    const mean = Math.round(bytes / asked.length);
    for (const name of peers) {
      const peer = PEERS[name];
      if (!peer.questions.includes(question) || (name === 'hello' && !HELLO_ANSWERS.includes(question))) continue;
      const { url } = servers[peer.process];
      const requests = asked.map((variant) => requestOf(name, question, variant, mean));
      const fault = name === REFERENCE || name === 'hello' ? null : await firstFault(peer, question, url, requests, right, connections);
      if (fault !== null) {
        wrong.push({ size, question, peer: name, ...fault });
        say(`${peer.title} does not answer ${question} of ${size} as the API does, and is not measured: ${fault.message}`);
        continue;
      }
      cells.push({ size, question, peer: name, process: peer.process, url, written: written.write(requests), bytes: mean, rounds: [] });
    }
  }
  return cells;
}

/** The first variant that is answered otherwise than by us. Asks for all of them, which warms caches too. */
async function firstFault(peer, question, url, requests, right, connections) {
  let fault = null;
  await forEach(requests, connections, async (request, place) => {
    if (fault !== null) return;
    try {
      const { answer } = await askForAnswer(url, request);
      const [theirs, ours] =
        peer.full === undefined ? [peer.digest(question, answer), right[place].digest] : [peer.full(question, answer), right[place].full];
      if (!isDeepStrictEqual(theirs, ours)) fault = { place, message: difference(theirs, ours) };
    } catch (error) {
      fault = { place, message: error.message };
    }
  });
  return fault;
}

function difference(theirs, ours) {
  const [a, b] = [theirs, ours].map((value) => JSON.stringify(value) ?? 'nothing');
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const near = (text) => text.slice(Math.max(0, at - 60), at + 60);
  return `…${near(a)}… instead of …${near(b)}…`;
}
