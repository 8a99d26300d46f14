import type { Cells, SlugsById } from '@guildhall/facts';
import type { OrganizationDraft, StoredName } from '@guildhall/organizations';
import type { SourceEntity } from '@guildhall/sources';

/** The row of sources.csv that says what is recorded of a source. */
export function sourceCells(source: SourceEntity): Cells {
  return {
    id: source.slug,
    title: source.title,
    publisher: source.publisher ?? '',
    url: source.url ?? '',
    published_on: source.publishedOn ?? '',
    language: source.language ?? '',
  };
}

/** The row of organizations.csv. Of several identifiers in Wikidata the first stands here, the others in identifiers.csv. */
export function organizationCells(draft: OrganizationDraft, slugs: SlugsById): Cells {
  return {
    id: draft.slug,
    kind: draft.kind,
    name: draft.defaultName,
    language: draft.language ?? '',
    acronym: draft.acronym ?? '',
    countries: draft.countries.join(';'),
    city: draft.city ?? '',
    founded: draft.founded ?? '',
    dissolved: draft.dissolved ?? '',
    website: draft.website ?? '',
    wikidata: draft.identifiers[wikidataPlace(draft)]?.value ?? '',
    sources: draft.citations.map(({ source }) => slugs.source(source)).join(';'),
    note: draft.note ?? '',
  };
}

/** The rows of names.csv. */
export function nameCells(draft: OrganizationDraft, slugs: SlugsById): Cells[] {
  return draft.names.map((name: StoredName) => ({
    organization: draft.slug,
    name: name.text,
    language: name.language ?? '',
    type: name.type,
    start: name.start ?? '',
    end: name.ongoing ? '..' : (name.end ?? ''),
    sources: name.sources.map((source) => slugs.source(source)).join(';'),
  }));
}

/** The rows of identifiers.csv. */
export function identifierCells(draft: OrganizationDraft): Cells[] {
  return draft.identifiers
    .filter((_, place) => place !== wikidataPlace(draft))
    .map(({ scheme, value }) => ({ organization: draft.slug, scheme, value }));
}

function wikidataPlace({ identifiers }: OrganizationDraft): number {
  return identifiers.findIndex(({ scheme }) => scheme === 'WIKIDATA');
}
