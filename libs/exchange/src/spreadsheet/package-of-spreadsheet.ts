import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OrganizationKind } from '@guildhall/organizations';
import { Problem } from '@guildhall/problems';
import type { DataSource } from 'typeorm';
import { csvText } from '../export/csv-text.js';
import { ORIGIN_FILE, ORIGIN_PROBLEMS_FILE, type WrittenOrigin } from '../package/origin.js';
import type { RowProblem } from '../package/row-problem.js';
import { type ListSource, listSource } from './list-source.js';
import { type MemberRow, memberRow, problemOf } from './member-row.js';
import { type NewMember, NewMembers } from './new-members.js';
import { columnsOf } from './read-spreadsheet.js';
import { readSheet } from './read-sheet.js';
import { federationMeant, RegistryMembers } from './registry-members.js';
import type { Sheet } from './sheet.type.js';
import type { SpreadsheetPackage, SpreadsheetPackageOptions } from './spreadsheet.type.js';

const ORGANIZATION = ['id', 'kind', 'name', 'acronym', 'countries', 'city', 'website', 'sources'];
const MEMBERSHIP = ['member', 'federation', 'category', 'start', 'end', 'attested_on', 'countries', 'sources', 'note'];
const SOURCE = ['id', 'title', 'publisher', 'url', 'published_on', 'language'];

/**
 * Writes a package of a spreadsheet of one federation's members into an empty folder. It is previewed and imported as any other, but what is told of its
 * rows names the rows of the spreadsheet. What cannot be read, or cannot be mapped so, is a Problem.
 */
export async function packageOfSpreadsheet(
  dataSource: DataSource,
  path: string,
  options: SpreadsheetPackageOptions,
  folder: string,
): Promise<SpreadsheetPackage> {
  const { format, sheet: wanted = null, mapping, name = basename(path), signal } = options;
  if (mapping.columns.member === undefined)
    throw new Problem('BAD_USER_INPUT', 'No column is said to hold the members.', {
      violations: [{ path: ['mapping', 'columns', 'member'], message: 'No column is said to hold the members.' }],
    });
  const federation = await federationMeant(dataSource, options.federation);
  const source = await listSource(dataSource, options.source);
  const sheet = await readSheet(path, format, wanted, signal);
  const problems: RowProblem[] = [];
  const below = sheet.rows.filter(({ line }) => line > mapping.headerRow);
  const columnName = columnNames(sheet, options);
  const read = below.flatMap((row) => {
    const problem = problemOf(row, options, name, columnName);
    const member = memberRow(row, options, (...why) => void problems.push(problem(...why)));
    return member === null ? [] : [{ member, problem }];
  });
  const rows = read.map(({ member }) => member);
  const registry = await RegistryMembers.find(
    dataSource,
    rows.map(({ member }) => member),
  );
  const made = await NewMembers.begin(dataSource, mapping.kind ?? OrganizationKind.ASSOCIATION, rows);
  const lines: { member: MemberRow; slug: string }[] = [];
  const known = new Set<string>();
  for (const { member, problem } of read) {
    const meant = registry.meant(member.member, member.countries).filter(({ slug }) => slug !== federation.slug);
    const [one, ...others] = meant;
    if (others.length > 0) {
      problems.push(
        problem(
          'member',
          'REFERENCE_UNKNOWN',
          `Several organizations are called so: ${meant.map(({ slug, countries }) => `${slug} (${countries.join(', ') || 'no country'})`).join(', ')}. Write the slug of the one that is meant${member.countries.length === 0 ? ', or its country beside it' : ''}.`,
        ),
      );
    } else if (one === undefined) lines.push({ member, slug: made.of(member) });
    else {
      known.add(one.slug);
      lines.push({ member, slug: one.slug });
    }
  }
  await writePackage(folder, {
    federation: federation.slug,
    source,
    lines,
    made: made.all,
    options,
    origin: { name, headerRow: mapping.headerRow, rows: below.length, columns: columnsSaid(options, columnName) },
    problems,
  });
  const refused = new Set(problems.map(({ line }) => line)).size;
  return { folder, rows: below.length, refusedRows: refused, known: known.size, new: made.all.length, notes: sheet.notes };
}

function columnNames(sheet: Sheet, { mapping }: SpreadsheetPackageOptions): (place: number) => string {
  const columns = columnsOf(sheet.rows, mapping);
  return (place) => columns[place]?.name ?? String(place);
}

interface Written {
  readonly federation: string;
  readonly source: ListSource;
  readonly lines: readonly { readonly member: MemberRow; readonly slug: string }[];
  readonly made: readonly NewMember[];
  readonly options: SpreadsheetPackageOptions;
  readonly origin: Omit<WrittenOrigin, 'lines'>;
  readonly problems: readonly RowProblem[];
}

async function writePackage(folder: string, { federation, source, lines, made, options, origin, problems }: Written): Promise<void> {
  const organizations = made.map(({ slug, row }) => [
    slug,
    options.mapping.kind ?? OrganizationKind.ASSOCIATION,
    row.member,
    row.acronym,
    row.countries.join(';'),
    row.city,
    row.website,
    source.slug,
  ]);
  const memberships = lines.map(({ member, slug }) => [
    slug,
    federation,
    member.category,
    member.start,
    member.end,
    options.attestedOn ?? '',
    '',
    source.slug,
    member.note,
  ]);
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text, { mode: 0o600 });
  const { row } = source;
  // The header is line 1.
  const at = (rows: readonly (readonly number[])[]): Record<string, readonly number[]> =>
    Object.fromEntries(rows.map((said, place) => [String(place + 2), said]));
  const said = { 'organizations.csv': at(made.map((one) => one.lines)), 'memberships.csv': at(lines.map(({ member }) => [member.line])) };
  if (row)
    await write(
      'sources.csv',
      csvText(SOURCE, [[source.slug, row.title, row.publisher ?? '', row.url ?? '', row.publishedOn ?? '', row.language ?? '']]),
    );
  if (organizations.length > 0) await write('organizations.csv', csvText(ORGANIZATION, organizations));
  await write('memberships.csv', csvText(MEMBERSHIP, memberships));
  await write(ORIGIN_PROBLEMS_FILE, problems.map((problem) => `${JSON.stringify(problem)}\n`).join(''));
  await write(ORIGIN_FILE, JSON.stringify({ ...origin, lines: said } satisfies WrittenOrigin));
}

/** Which column of the spreadsheet says what a column of the package says. */
function columnsSaid({ mapping: { columns } }: SpreadsheetPackageOptions, nameOf: (place: number) => string): WrittenOrigin['columns'] {
  const named = (pairs: readonly (readonly [string, number | undefined])[]): Record<string, string> =>
    Object.fromEntries(pairs.flatMap(([column, place]) => (place === undefined ? [] : [[column, nameOf(place)]])));
  const { member, country, since, until, category, acronym, city, website, note } = columns;
  return {
    'organizations.csv': named([
      ['name', member],
      ['id', member],
      ['acronym', acronym],
      ['countries', country],
      ['city', city],
      ['website', website],
    ]),
    'memberships.csv': named([
      ['member', member],
      ['category', category],
      ['start', since],
      ['end', until],
      ['note', note],
    ]),
  };
}
