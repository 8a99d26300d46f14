import { memberships } from '@guildhall/facts';
import { sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { csvPieces } from '../export/csv-text.js';
import type { OpenFile } from '../export/exported-file.js';
import { packageFile, PackageRows, writtenColumns } from '../export/package-rows.js';
import { Snapshot } from '../export/snapshot.js';
import { jsonLd } from './json-ld.js';
import { type AskedDocument, OrganizationDocument } from './organization-document.js';
import { turtle } from './turtle.js';

/** As what an organization is written. */
export type OrganizationFormat = 'jsonld' | 'ttl' | 'csv';

/** What is to be in the file of an organization. */
export interface AskedOrganizationFile extends AskedDocument {
  readonly revision: number;
  /** Ends the reading, whatever statement runs, and frees the connection. */
  readonly signal?: AbortSignal;
}

/**
 * What the registry says of an organization, as a file: JSON-LD and Turtle say the same; CSV has the memberships in which it is the member or the
 * federation, with names, made for spreadsheets: what they would take for formulas is defused.
 */
export async function organizationFile(
  dataSource: DataSource,
  format: OrganizationFormat,
  asked: AskedOrganizationFile,
): Promise<OpenFile> {
  const snapshot = await Snapshot.open(dataSource, { revision: asked.revision, signal: asked.signal });
  return { pieces: pieces(snapshot, format, asked), close: () => snapshot.close() };
}

/** How many memberships an organization has, as a member and as a federation: how long its file is. */
export async function membershipsOf(dataSource: DataSource, { organization, revision }: AskedOrganizationFile): Promise<number> {
  const side = (column: string): string => `SELECT count(*) FROM membership WHERE ${column} = $1 AND recorded @> $2::int8`;
  const [counted] = await dataSource.query<{ count: string }[]>(`SELECT (${side('member_id')}) + (${side('federation_id')}) AS count`, [
    organization,
    revision,
  ]);
  return Number(counted?.count);
}

function pieces(snapshot: Snapshot, format: OrganizationFormat, asked: AskedOrganizationFile): OpenFile['pieces'] {
  if (format === 'csv') return membershipTable(snapshot, asked);
  const nodes = new OrganizationDocument(snapshot, asked).nodes();
  return format === 'ttl' ? turtle(nodes) : jsonLd(nodes);
}

function membershipTable(snapshot: Snapshot, { organization, asOf }: AskedOrganizationFile): AsyncGenerator<string> {
  const file = packageFile(memberships.file);
  const columns = writtenColumns(file, true);
  const rows = new PackageRows(snapshot, { organization, asOf }, true).of(file);
  const places = SIDES.map((side) => columns.indexOf(side));
  const named = SIDES.reduce<string[]>((all, side) => afterColumn(all, all.indexOf(side), `${side}_name`), columns);
  return csvPieces(named, withNames(snapshot, rows, places), { defused: true });
}

const SIDES = ['federation', 'member'] as const;

/** Each slug of a row is followed by the name. The places go down, so that one does not move the next. */
async function* withNames(snapshot: Snapshot, batches: AsyncIterable<string[][]>, places: readonly number[]): AsyncGenerator<string[][]> {
  for await (const rows of batches) {
    const slugs = [...new Set(rows.flatMap((row) => places.map((place) => row[place] ?? '')))];
    const found = await snapshot.query<{ slug: string; name: string }>(
      sql`SELECT t.slug, t.default_name AS name FROM organization t WHERE t.slug = ANY(${slugs}::text[]) AND ${snapshot.stands('t')}`,
    );
    const names = new Map(found.map(({ slug, name }) => [slug, name]));
    yield rows.map((row) => places.reduce((cells, place) => afterColumn(cells, place, names.get(row[place] ?? '') ?? ''), row));
  }
}

function afterColumn(cells: readonly string[], place: number, more: string): string[] {
  return [...cells.slice(0, place + 1), more, ...cells.slice(place + 1)];
}
