import { send } from './measure/load.mjs';
import { processorOf, processorOfServer } from './measure/usage.mjs';

// Pools close connections that nobody used for some seconds, and a new one must first learn tables and plans: what is measured begins after that.
const WARM_UP_SECONDS = 1;

/**
 * Measures all cells in rounds. Those of one question follow on one another, peers and sizes in turn, so that what they are compared with was measured
 * under the same conditions, whatever else the machine does.
 */
export async function measureRounds({ cells, registries, servers, rounds, seconds, connections, say }) {
  const ordered = [...cells].sort((a, b) => a.question.localeCompare(b.question));
  for (let round = 0; round < rounds; round += 1) {
    say(`Round ${round + 1} of ${rounds}: ${ordered.length} measurements of ${seconds} s.`);
    for (const cell of ordered) {
      const server = servers[cell.size][cell.process];
      const { pid } = server;
      const { postmaster, settle } = registries[cell.size];
      // Each round begins elsewhere, so that slow peers are not asked the same few variants again and again.
      const load = { ...cell, connections, offset: round * 37 };
      await sendTo(server, { ...load, seconds: WARM_UP_SECONDS });
      const before = { node: processorOf(pid), server: processorOfServer(postmaster) };
      const sent = await sendTo(server, { ...load, seconds });
      const taken = (after, since) => (after === null || sent.requests === 0 ? null : (after - since) / sent.requests);
      cell.rounds.push({
        ...sent,
        nodeMs: taken(processorOf(pid), before.node),
        databaseMs: taken(processorOfServer(postmaster), before.server),
      });
      await settle();
    }
  }
}

/** A server that ends is told as such, whatever the sender makes of it. */
async function sendTo({ name, isAlive, said }, load) {
  let failure = null;
  const sent = await send(load).catch((error) => (failure = error));
  if (!isAlive()) throw new Error(`${name} ended while it was measured. It said: ${said()}`);
  if (failure !== null) throw failure;
  return sent;
}

export function median(values) {
  const known = values.filter((value) => value !== null && Number.isFinite(value)).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const middle = known.length >> 1;
  return known.length % 2 === 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

/** What came of a cell: the median of its rounds, figure by figure. */
export function summaryOf({ size, question, peer, bytes, rounds }) {
  const of = (figure) => median(rounds.map((round) => round[figure]));
  const sum = (figure) => rounds.reduce((total, round) => total + round[figure], 0);
  return {
    size,
    question,
    peer,
    bytes,
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    nodeMs: of('nodeMs'),
    databaseMs: of('databaseMs'),
    requests: sum('requests'),
    failed: sum('refused') + sum('broken'),
  };
}

/** How many times as many requests a second one cell answered as the other: the median of the rounds, each compared with its neighbour. */
export function ratioOf(cell, other) {
  if (cell === undefined || other === undefined) return null;
  return median(cell.rounds.map(({ perSecond }, round) => perSecond / other.rounds[round].perSecond));
}

/** How many times as much of the processor an answer of the other cell costs, Node and PostgreSQL together; it holds on a busy machine too. */
export function costRatioOf(cell, other) {
  const cost = (one) => median(one.rounds.map(({ nodeMs, databaseMs }) => (nodeMs === null ? null : nodeMs + databaseMs)));
  if (cell === undefined || other === undefined) return null;
  const [mine, theirs] = [cost(cell), cost(other)];
  return mine === null || theirs === null || mine === 0 ? null : theirs / mine;
}
