import type { Sent } from './shown-import.js';

/** The files of a package, by their names. */
const OF_A_PACKAGE = [
  'sources.csv',
  'organizations.csv',
  'names.csv',
  'identifiers.csv',
  'memberships.csv',
  'accreditations.csv',
  'offices.csv',
  'stated_figures.csv',
  'successions.csv',
  'datapackage.json',
];

/** What files are likely to be, by their names: those of a package have fixed ones. */
export function guessSent(names: readonly string[]): Sent {
  const lower = names.map((name) => name.toLowerCase());
  const isPackage = lower.length > 1 || lower.every((name) => name.endsWith('.zip') || OF_A_PACKAGE.includes(name));
  return isPackage ? 'PACKAGE' : 'SPREADSHEET';
}

/** What cannot be sent so; null where nothing speaks against it. */
export function refuseFiles(names: readonly string[], sent: Sent): 'ONE_SPREADSHEET' | 'SPREADSHEET_FORMAT' | 'PACKAGE_FORMAT' | null {
  if (sent === 'SPREADSHEET') {
    if (names.length > 1) return 'ONE_SPREADSHEET';
    return names.every((name) => /\.(xlsx|csv|tsv|txt)$/i.test(name)) ? null : 'SPREADSHEET_FORMAT';
  }
  const isZip = names.length === 1 && /\.zip$/i.test(names[0] ?? '');
  return isZip || names.every((name) => OF_A_PACKAGE.includes(name.toLowerCase())) ? null : 'PACKAGE_FORMAT';
}
