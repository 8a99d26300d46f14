/** An answer with all its lists in one order and its keys too, so that two can be compared as texts. `of` names terms, whose order is part of the answer. */
export function comparable(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof answer !== 'object' || answer === null) return answer;
  const entries = Object.entries(answer).map(([key, value]): [string, unknown] => [
    key,
    key === 'terms' ? inOrder(value) : comparable(value),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder(list: unknown): unknown {
  return Array.isArray(list) ? list.map(comparable) : list;
}
