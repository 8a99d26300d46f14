// What waits come to, in milliseconds.

export function figures(waits) {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return { p50: at(0.5), p99: at(0.99), max: at(1), count: sorted.length };
}

export function round(number) {
  return Math.round(number * 10) / 10;
}
