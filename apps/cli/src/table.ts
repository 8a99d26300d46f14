import CliTable from 'cli-table3';

/** How wide a table is where nobody knows the terminal: in a file, in a mail. */
const WIDTH = 160;
/** Borders and the two spaces of a cell. */
const PADDING = 3;

/** Rows under their headings, as a table for a terminal or a mail, without colours. Words of the last column wrap where the lines would be too long. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  width = process.stdout.columns || WIDTH,
): string {
  const widest = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => String(row[column] ?? ''))].map((cell) => cell.length)),
  );
  const others = widest.slice(0, -1).reduce((sum, cell) => sum + cell + PADDING, 0);
  const last = Math.min(widest.at(-1) ?? 0, Math.max(width - others - PADDING - 1, 40));
  const drawn = new CliTable({
    ...(headings.some((heading) => heading !== '') ? { head: [...headings] } : {}),
    colWidths: [...widest.slice(0, -1), last].map((cell) => cell + 2),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) drawn.push([...row]);
  return `${drawn.toString()}\n`;
}
