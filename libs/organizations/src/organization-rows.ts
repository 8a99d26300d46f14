import type { StagedRow } from '@guildhall/journal';
import { searchKey } from '@guildhall/storage';
import { parseDate } from '@guildhall/time';
import { normalizedIdentifier } from './identifier.js';
import { effectiveNames } from './names.js';
import { OrganizationEntity, OrganizationIdentifierEntity, OrganizationSearchEntity } from './organization.entity.js';
import type { OrganizationDraft } from './organization-draft.js';

type Recorded<Row> = Omit<Row, 'recorded'>;

/** The rows that record an organization: its own, its identifiers and its search keys. The draft must have passed `checkOrganization`. */
export function organizationRows(id: number, draft: OrganizationDraft): StagedRow[] {
  return [
    { entity: OrganizationEntity, row: organizationRow(id, draft) },
    ...draft.identifiers.map(({ scheme, value }, ordinal) => {
      const row: Recorded<OrganizationIdentifierEntity> = {
        organizationId: id,
        ordinal,
        scheme,
        value: normalizedIdentifier(scheme, value),
      };
      return { entity: OrganizationIdentifierEntity, row };
    }),
    ...searchKeys(draft).map((key) => {
      const row: Recorded<OrganizationSearchEntity> = { organizationId: id, key };
      return { entity: OrganizationSearchEntity, row };
    }),
  ];
}

/** What is written of a recorded organization. `identifiers` are its rows in any order. */
export function organizationDraft(
  row: Recorded<OrganizationEntity>,
  identifiers: readonly Pick<OrganizationIdentifierEntity, 'ordinal' | 'scheme' | 'value'>[],
): OrganizationDraft {
  return {
    slug: row.slug,
    kind: row.kind,
    defaultName: row.defaultName,
    language: row.language,
    acronym: row.acronym,
    countries: row.countries,
    city: row.city,
    founded: row.founded,
    dissolved: row.dissolved,
    website: row.website,
    note: row.note,
    names: row.names,
    identifiers: [...identifiers].sort((a, b) => a.ordinal - b.ordinal).map(({ scheme, value }) => ({ scheme, value })),
    citations: row.citations,
  };
}

function organizationRow(id: number, draft: OrganizationDraft): Recorded<OrganizationEntity> {
  const founded = draft.founded === null ? null : parseDate(draft.founded);
  const dissolved = draft.dissolved === null ? null : parseDate(draft.dissolved);
  const cited = [...draft.citations.map(({ source }) => source), ...draft.names.flatMap(({ sources }) => sources)];
  return {
    id,
    slug: draft.slug,
    kind: draft.kind,
    defaultName: draft.defaultName,
    language: draft.language,
    acronym: draft.acronym,
    countries: [...draft.countries],
    city: draft.city,
    founded: draft.founded,
    foundedEarliest: founded?.earliest ?? null,
    foundedLatest: founded?.latest ?? null,
    dissolved: draft.dissolved,
    dissolvedEarliest: dissolved?.earliest ?? null,
    dissolvedLatest: dissolved?.latest ?? null,
    website: draft.website,
    note: draft.note,
    names: [...draft.names],
    citations: [...draft.citations],
    sources: [...new Set(cited)],
  };
}

/** A key for each way in which one of its names is folded; a name of punctuation alone has none. */
function searchKeys(draft: OrganizationDraft): string[] {
  return [...new Set(effectiveNames(draft).map(({ text }) => searchKey(text)))].filter((key) => key !== '');
}
