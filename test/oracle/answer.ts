/** An answer with its keys and lists sorted, so that two can be compared as texts; the order of terms is part of the answer and stays. */
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
