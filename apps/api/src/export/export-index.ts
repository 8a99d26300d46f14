import { fileName, PACKAGE_FILES, type PackageFile } from '@guildhall/exchange';
import { escaped, page } from '../http/page.js';

const HOLDS: Readonly<Record<string, string>> = {
  sources: 'The documents that say so.',
  organizations: 'Guilds, federations, festivals and all others: a row each, with its present official name.',
  names: 'Their other names, in every language, with the days on which they were borne.',
  identifiers: 'What other registries call them; Wikidata stands in organizations.',
  memberships: 'Who belongs to which federation, a row for each term.',
  accreditations: 'Which festivals a federation accredits.',
  offices: 'Who holds an office in an organization.',
  'stated-figures': 'What organizations and the press said of sizes.',
  successions: 'Which organization came from which.',
};

/** The parameters of the files, and what each does. */
export const FILE_PARAMETERS = {
  asOf: 'A day, 2026-01-01: facts that may hold on it, organizations that may have existed on it.',
  asKnownAt: 'An instant, 2026-03-01T00:00:00Z: the records as they stood then.',
  atRevision: 'A revision: the records as they stood in it.',
  federation: 'The id or slug of an organization: what belongs to it.',
  country: 'A country code, AZ: its organizations, and the memberships that represent it.',
  ids: 'true: the column public_id comes along.',
} as const;

/** The parameters of a federation's series. */
export const SERIES_PARAMETERS = {
  from: 'The first point, a day; the beginning of what is known of its memberships unless given.',
  to: 'No point is after this day; today unless given.',
  step: 'MONTH, QUARTER, YEAR or DECADE; YEAR unless given. At most 1,200 points.',
  asOf: 'One point, this day, in place of from and to.',
  asKnownAt: FILE_PARAMETERS.asKnownAt,
  atRevision: FILE_PARAMETERS.atRevision,
  country: 'A country code, AZ: only memberships that represent it.',
} as const;

/** Every address of a file, with what it holds. */
export interface ExportIndex {
  readonly revision: number;
  readonly recordedAt: string;
  readonly license: string;
  readonly files: readonly { readonly addresses: readonly string[]; readonly holds: string; readonly columns?: readonly string[] }[];
  readonly parameters: typeof FILE_PARAMETERS;
  readonly statistics: { readonly address: string; readonly holds: string; readonly parameters: typeof SERIES_PARAMETERS };
}

/** The list at a revision. */
export function exportIndex({ number, recordedAt }: { number: number; recordedAt: string }): ExportIndex {
  return {
    revision: number,
    recordedAt,
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    files: [
      {
        addresses: ['/export/datapackage.zip'],
        holds: 'All nine files as CSV, with a datapackage.json: what an import takes.',
      },
      ...PACKAGE_FILES.map(fileEntry),
    ],
    parameters: FILE_PARAMETERS,
    statistics: {
      address: '/export/statistics/{federation}.csv',
      holds: "A federation's members and the countries they represent over time, by its id or slug.",
      parameters: SERIES_PARAMETERS,
    },
  };
}

function fileEntry(file: PackageFile): ExportIndex['files'][number] {
  const name = fileName(file);
  const addresses = ['csv', 'jsonl', 'parquet'].map((format) => `/export/${name}.${format}`);
  return { addresses, holds: HOLDS[name] ?? '', columns: file.columns.map((column) => column.name) };
}

/** The list as a page. */
export function exportIndexPage({ revision, recordedAt, files, parameters, statistics }: ExportIndex): string {
  const linked = (address: string): string => `<a href="${escaped(address)}">${escaped(address.split('/').at(-1) ?? '')}</a>`;
  const rows = files.map(({ addresses, holds }) => `<tr><td>${addresses.map(linked).join('<br />')}</td><td>${escaped(holds)}</td></tr>`);
  const named = (each: Readonly<Record<string, string>>): string =>
    `<table>${Object.entries(each)
      .map(([name, does]) => `<tr><th>${escaped(name)}</th><td>${escaped(does)}</td></tr>`)
      .join('\n')}</table>`;
  return page(
    'Files',
    `      <h1>Files</h1>
      <p>The registry at revision ${revision}, recorded at ${escaped(recordedAt)}, in the public domain (CC0).</p>
      <table>${rows.join('\n')}</table>
      <h2>Parameters</h2>
      ${named(parameters)}
      <h2>Statistics</h2>
      <p><code>${escaped(statistics.address)}</code>: ${escaped(statistics.holds)}</p>
      ${named(statistics.parameters)}`,
  );
}
