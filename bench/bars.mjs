// What the project asks of itself, and what was measured.
import { ratioOf } from './rounds.mjs';

const AGAINST_POSTGRAPHILE = ['Q1', 'Q2', 'Q4'];
const AGAINST_BARE = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
const AGAINST_HELLO = ['Q1', 'Q2', 'Q3', 'Q4'];
const KEPT = { Q1: 0.6, Q2: 0.6, Q3: 0.6, Q4: 0.6, Q8: 0.6, Q5: 0.4, Q7: 0.4 };
const SEARCH_MS = 100;
const MEMORY_MB = 400;
const ATTACK_MS = 100;

/**
 * All bars that what was measured can say something about: `{ bar, question, size, value, target, unit, isMet }`. A ratio is met at its target or above,
 * milliseconds and megabytes at theirs or below.
 */
export function barsOf({ cells, memory, attacks }) {
  const find = (peer, question, size) => cells.find((cell) => cell.peer === peer && cell.question === question && cell.size === size);
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const compared = (bar, questions, mine, other, target) =>
    sizes.flatMap((size) =>
      questions.map((question) => ratio(bar, question, size, ratioOf(find(mine, question, size), find(other, question, size)), target)),
    );
  const kept = Object.entries(KEPT).map(([question, target]) =>
    ratio('uncached, 1m / 100k', question, '1m', ratioOf(find('uncached', question, '1m'), find('uncached', question, '100k')), target),
  );
  const search = find('uncached', 'Q6', '1m');
  return [
    ...compared('uncached / PostGraphile', AGAINST_POSTGRAPHILE, 'uncached', 'postgraphile', 2),
    ...compared('uncached / bare', AGAINST_BARE, 'uncached', 'bare', 0.5),
    ...compared('cached / hello', AGAINST_HELLO, 'cached', 'hello', 0.6),
    ...kept,
    most('p99 of a search', 'Q6', '1m', search === undefined ? null : Math.max(...search.rounds.map(({ p99 }) => p99)), SEARCH_MS, 'ms'),
    ...memory.map(({ peer, size, megabytes }) => most(`memory, ${peer}`, null, size, megabytes, MEMORY_MB, 'MB')),
    ...attacks.map(({ size, under }) => most('p99 of a cheap query under attack', 'Q1', size, under.p99, ATTACK_MS, 'ms')),
  ].filter(({ value }) => value !== null);
}

function ratio(bar, question, size, value, target) {
  return { bar, question, size, value, target, unit: '×', isMet: value >= target };
}

function most(bar, question, size, value, target, unit) {
  return { bar, question, size, value, target, unit, isMet: value <= target };
}
