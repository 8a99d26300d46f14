import CliTable from 'cli-table3';

/** Rows under their headings, as a table for a terminal or a mail, without colours. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const drawn = new CliTable({
    ...(headings.some((heading) => heading !== '') ? { head: [...headings] } : {}),
    style: { head: [], border: [] },
  });
  for (const row of rows) drawn.push([...row]);
  return `${drawn.toString()}\n`;
}
