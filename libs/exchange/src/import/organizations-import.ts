import { isDeepStrictEqual } from 'node:util';
import {
  NameType,
  normalizedIdentifier,
  type OrganizationDraft,
  organizationDraft,
  OrganizationEntity,
  organizationRows,
} from '@guildhall/organizations';
import { fromColumns, recordId, searchKey, sql } from '@guildhall/storage';
import { firstRevision, type Operation } from '@guildhall/journal';
import type { ImportRun } from './import-run.js';
import { mergeFolders, refuseTwice } from './merged-rows.js';
import { type OrganizationRows, readOrganization } from './organization-reading.js';
import type { PackageOrganizations } from './package-organizations.js';
import type { PackageRow, RowGroup } from './package-rows.js';

interface Recorded {
  readonly row: OrganizationEntity;
  readonly draft: OrganizationDraft;
}

interface ReadRecord {
  /** Every row of the package that speaks of it. */
  readonly all: readonly PackageRow[];
  readonly from: PackageRow;
  readonly given: number | null;
  readonly current: Recorded | null;
  readonly draft: OrganizationDraft;
  readonly isSound: boolean;
}

/** Reads the organizations of the package, with their names and identifiers, into the change. */
export async function importOrganizations(run: ImportRun, touched: PackageOrganizations): Promise<void> {
  for await (const batch of run.rows.groups('Organization')) {
    const current = await currentOrganizations(
      run,
      batch.map(({ group }) => group),
    );
    const read = batch.map((group) => readGroup(run, group, current)).filter((record) => record !== null);
    const made = read.filter((record) => record.current === null);
    const ids = await run.ids.claim(
      'Organization',
      made.map(({ given }) => given),
    );
    for (const [i, record] of made.entries()) await create(run, touched, record, ids[i] ?? null);
    for (const record of read) if (record.current !== null) await alter(run, touched, record, record.current);
    await run.walked(batch.reduce((count, group) => count + group.rows.length, 0));
  }
}

function readGroup(run: ImportRun, group: RowGroup, known: ReadonlyMap<string, Recorded>): ReadRecord | null {
  const faults = run.problems.total;
  const merged = mergeFolders(run, refuseTwice(run, group.rows));
  const ofFile = (path: string): PackageRow[] => merged.filter(({ file }) => file.path === path);
  const own = ofFile('organizations.csv')[0] ?? null;
  const slug = own?.cells.id ?? merged[0]?.cells.organization ?? '';
  const rows = { slug, own, names: ofFile('names.csv'), identifiers: ofFile('identifiers.csv') };
  const current = known.get(slug) ?? null;
  const into = run.slugs.mergedInto(slug);
  if (into !== undefined) {
    for (const row of merged.slice(0, 1)) run.ofMerged.push({ row, slug, into });
    run.leave('Organization');
    return null;
  }
  if (own === null && current === null) {
    if (!run.slugs.unsure.has('Organization')) refuseUnknown(run, rows);
    return null;
  }
  const draft = readOrganization(run, rows, current?.draft ?? null);
  const given = own === null ? null : run.givenId(own, 'Organization');
  if (own !== null && current !== null) refuseStranger(run, own, rows, current, given);
  const from = own ?? rows.names[0] ?? rows.identifiers[0];
  return from === undefined ? null : { all: group.rows, from, given, current, draft, isSound: run.problems.total === faults };
}

function refuseUnknown(run: ImportRun, { slug, names, identifiers }: OrganizationRows): void {
  for (const row of [...names, ...identifiers]) {
    if (slug === '') run.refuse(row, 'organization', 'CELL_REQUIRED', 'The organization is missing: its slug.');
    else {
      const message = `${JSON.stringify(slug.slice(0, 100))} is no organization of the package or of the registry.`;
      run.refuse(row, 'organization', 'REFERENCE_UNKNOWN', message);
    }
  }
}

/** A slug alone does not make two organizations the same one: a name or an identifier must agree. */
function refuseStranger(
  run: ImportRun,
  own: PackageRow,
  rows: OrganizationRows,
  { row, draft: before }: Recorded,
  given: number | null,
): void {
  const known = recordId('Organization', row.id);
  const said = [
    own.cells.name ?? '',
    ...rows.names.filter(({ cells }) => cells.type !== NameType.ACRONYM).map(({ cells }) => cells.name ?? ''),
  ];
  const names = new Set(fullNames(before).map(searchKey));
  const identifiers = saidIdentifiers(own, rows);
  const sharesIdentifier = before.identifiers.some(({ scheme, value }) => identifiers.has(identifierKey(scheme, value)));
  if (!said.some((name) => names.has(searchKey(name))) && !sharesIdentifier) {
    const message = `The registry knows ${rows.slug} as ${JSON.stringify(before.defaultName)} (${known}); no name and no identifier of this row is one of it.`;
    run.refuse(own, 'id', 'RECORD_CONFLICT', message);
  }
  if (given !== null && given !== row.id) {
    run.refuse(own, 'public_id', 'RECORD_CONFLICT', `The registry knows ${rows.slug} as ${known}, and an id never changes.`);
  }
}

function saidIdentifiers(own: PackageRow, { identifiers }: OrganizationRows): Set<string> {
  const said = identifiers.map(({ cells }) => identifierKey(cells.scheme ?? '', cells.value ?? ''));
  return new Set([...said, identifierKey('WIKIDATA', own.cells.wikidata ?? '')]);
}

function identifierKey(scheme: string, value: string): string {
  return `${scheme} ${normalizedIdentifier(scheme, value)}`;
}

function fullNames({ defaultName, names }: OrganizationDraft): string[] {
  return [defaultName, ...names.filter(({ type }) => type !== NameType.ACRONYM).map(({ text }) => text)];
}

async function create(run: ImportRun, touched: PackageOrganizations, record: ReadRecord, id: number | null): Promise<void> {
  const { from, given, draft, isSound } = record;
  if (id === null) run.refuse(from, 'public_id', 'PUBLIC_ID_TAKEN', `${from.cells.public_id ?? ''} belongs to another organization.`);
  const known = id ?? given ?? 0;
  run.slugs.add('Organization', draft.slug, known, id !== null && isSound);
  if (id === null || !isSound) return;
  const operation: Operation = { kind: 'CREATED', recordType: 'Organization', id, replaces: null };
  await run.stage({ operation, rows: organizationRows(id, draft), from, altered: [] });
  await run.differences?.organization({ operation, rows: run.places(record.all), before: null, after: draft });
  await touched.add({ id, draft, before: null, from, file: run.fileOf(from) });
}

async function alter(run: ImportRun, touched: PackageOrganizations, record: ReadRecord, current: Recorded): Promise<void> {
  const { from, draft, isSound } = record;
  if (!isSound) return;
  const { id } = current.row;
  const before = current.draft;
  const altered = (Object.keys(draft) as (keyof OrganizationDraft)[]).filter(
    (property) => !isDeepStrictEqual(before[property], draft[property]),
  );
  if (altered.length === 0) {
    run.leave('Organization');
    return;
  }
  const kind = kindOfAlteration(before, draft);
  const operation: Operation = { kind, recordType: 'Organization', id, replaces: firstRevision(current.row.recorded) };
  await run.stage({ operation, rows: organizationRows(id, draft), from, altered });
  await run.differences?.organization({ operation, rows: run.places(record.all), before, after: draft });
  await touched.add({ id, draft, before, from, file: run.fileOf(from) });
}

/** A dissolution and a new name, the old one kept as a former one, happened in the world; all else sets the record right. */
function kindOfAlteration(before: OrganizationDraft, draft: OrganizationDraft): 'CHANGED' | 'CORRECTED' | 'ENDED' {
  if (before.dissolved === null && draft.dissolved !== null) return 'ENDED';
  const isRenamed =
    draft.defaultName !== before.defaultName &&
    draft.names.some(({ type, text }) => type === NameType.FORMER && text === before.defaultName);
  return isRenamed ? 'CHANGED' : 'CORRECTED';
}

async function currentOrganizations(run: ImportRun, slugs: readonly string[]): Promise<Map<string, Recorded>> {
  const rows = await run.change.query<{
    row: Record<string, unknown>;
    identifiers: { ordinal: number; scheme: string; value: string }[];
  }>(sql`
    SELECT to_jsonb(o) AS row, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', i.ordinal, 'scheme', i.scheme, 'value', i.value)), '[]')
      FROM organization_identifier i WHERE i.organization_id = o.id AND upper_inf(i.recorded)
    ) AS identifiers
    FROM organization o WHERE upper_inf(o.recorded) AND o.slug = ANY(${slugs}::text[])`);
  return new Map(
    rows.map(({ row, identifiers }) => {
      const organization = fromColumns(OrganizationEntity, row);
      return [organization.slug, { row: organization, draft: organizationDraft(organization, identifiers) }];
    }),
  );
}
