import type { ShownTable } from './table-file.js';

/** CSV (RFC 4180). It begins with a mark by which spreadsheets know that it is UTF-8: who downloads from a page opens it in one. */
export function csvOf({ heads, rows }: ShownTable): string {
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
