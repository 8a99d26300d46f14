// The records of a package, read by the registry's own functions: what is derived (bounds, ranges, counted days, events, search keys) is made as an
// import makes it. Only the reading of files is done here, because an import would check a million rows against one another.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { FACT_KINDS, memberships } from '../../dist/libs/facts/src/index.js';
import { checkOrganization, organizationRows } from '../../dist/libs/organizations/src/index.js';
import { checkSource, SourceEntity, sourceRow } from '../../dist/libs/sources/src/index.js';

/**
 * Every record of the package in the order of an import: `{ recordType, id, versions }`, where a version is `{ from, to, rows }` and a row
 * `{ entity, row }`. `history.correctedIn(recordType)` says in which revision a record was corrected, null for most.
 */
export async function* packageRecords(folder, ids, history) {
  const slugs = { Source: new Map(), Organization: new Map() };
  const known = { organization: (slug) => slugs.Organization.get(slug), source: (slug) => slugs.Source.get(slug) };
  yield* sources(folder, ids, slugs.Source);
  yield* organizations(folder, ids, slugs.Organization, known, history);
  for (const kind of FACT_KINDS) yield* facts(folder, kind, ids, known, history);
}

async function* sources(folder, ids, slugs) {
  for await (const cells of rowsOf(folder, 'sources.csv')) {
    const id = ids.next('Source');
    slugs.set(cells.id, id);
    const draft = {
      slug: cells.id,
      title: cells.title,
      publisher: cells.publisher || null,
      url: cells.url || null,
      publishedOn: cells.published_on || null,
      language: cells.language || null,
    };
    refuse(checkSource(draft), cells);
    yield { recordType: 'Source', id, versions: [stands([{ entity: SourceEntity, row: sourceRow(id, draft) }])] };
  }
}

async function* organizations(folder, ids, slugs, known, history) {
  const names = await grouped(folder, 'names.csv', 'organization');
  const identifiers = await grouped(folder, 'identifiers.csv', 'organization');
  for await (const cells of rowsOf(folder, 'organizations.csv')) {
    const id = ids.next('Organization');
    slugs.set(cells.id, id);
    const draft = organizationDraft(cells, names.get(cells.id) ?? [], identifiers.get(cells.id) ?? [], known);
    refuse(checkOrganization(draft), cells);
    // What was recorded first knew less.
    const before = { ...draft, city: null, website: null, note: null };
    yield {
      recordType: 'Organization',
      id,
      versions: versions(history.correctedIn('Organization'), organizationRows(id, before), organizationRows(id, draft)),
    };
  }
}

async function* facts(folder, kind, ids, known, history) {
  for await (const rows of records(folder, kind)) {
    const id = ids.next(kind.recordType);
    const entry = (cells) => ({
      entity: kind.entity,
      row: { ...kind.identify(readFact(kind, cells, known), id, () => ids.next('att')), id },
    });
    const corrected = kind === memberships ? history.correctedIn(kind.recordType) : null;
    const before = corrected === null ? null : [entry(rows.map((cells) => asKnownBefore(cells, rows.length, corrected)))];
    yield { recordType: kind.recordType, id, versions: versions(corrected, before, [entry(rows)]) };
  }
}

/** A membership before someone found the lists that show it and, for every other one, when it began. */
function asKnownBefore(cells, terms, revision) {
  return { ...cells, attested_on: '', start: terms === 1 && revision % 2 === 0 ? '' : cells.start };
}

function readFact(kind, rows, known) {
  const read = kind.read(rows, known);
  if ('problems' in read) refuse(read.problems, rows[0]);
  return read.row;
}

function versions(corrected, before, rows) {
  return corrected === null ? [stands(rows)] : [{ from: 1, to: corrected, rows: before }, stands(rows, corrected)];
}

function stands(rows, from = 1) {
  return { from, to: null, rows };
}

/** Rows with the same key follow on one another in a package that generate.mjs made. */
async function* records(folder, kind) {
  let group = [];
  let key = null;
  for await (const cells of rowsOf(folder, kind.file)) {
    const mine = kind.groupOf(cells);
    if (group.length > 0 && (mine === null || mine !== key)) {
      yield group;
      group = [];
    }
    group.push(cells);
    key = mine;
  }
  if (group.length > 0) yield group;
}

function organizationDraft(cells, names, identifiers, known) {
  const list = (cell) => (cell === '' ? [] : cell.split(';'));
  return {
    slug: cells.id,
    kind: cells.kind,
    defaultName: cells.name,
    language: cells.language || null,
    acronym: cells.acronym || null,
    countries: list(cells.countries),
    city: cells.city || null,
    founded: cells.founded || null,
    dissolved: cells.dissolved || null,
    website: cells.website || null,
    note: cells.note || null,
    names: names.map((name) => ({
      text: name.name,
      language: name.language || null,
      type: name.type,
      start: name.start || null,
      end: name.end === '..' ? null : name.end || null,
      ongoing: name.end === '..',
      sources: list(name.sources).map(known.source),
    })),
    identifiers: [
      ...(cells.wikidata === '' ? [] : [{ scheme: 'WIKIDATA', value: cells.wikidata }]),
      ...identifiers.map(({ scheme, value }) => ({ scheme, value })),
    ],
    citations: list(cells.sources).map((slug) => ({ source: known.source(slug) })),
  };
}

async function grouped(folder, file, column) {
  const groups = new Map();
  for await (const cells of rowsOf(folder, file)) {
    const group = groups.get(cells[column]);
    if (group === undefined) groups.set(cells[column], [cells]);
    else group.push(cells);
  }
  return groups;
}

function rowsOf(folder, file) {
  return createReadStream(join(folder, file)).pipe(parse({ columns: true }));
}

function refuse(problems, cells) {
  if (problems.length > 0) throw new Error(`The seed is not valid: ${JSON.stringify(problems[0])} in ${JSON.stringify(cells)}`);
}
