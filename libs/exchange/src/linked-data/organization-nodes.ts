import { effectiveNames, chooseName, IDENTIFIER_URLS, nameMayHold, NameType, type OrganizationDraft } from '@guildhall/organizations';
import type { Day } from '@guildhall/time';
import { date, iriOf, type LinkedNode, maybe, type Named, type Said, thing, words } from './linked-node.js';

/** An organization as W3C ORG and schema.org tell it, without what it belongs to. */
export function organizationNodes(
  iri: string,
  id: string,
  draft: OrganizationDraft,
  { day, hasMembers, source }: { day: Day; hasMembers: boolean; source: (id: number) => string },
): LinkedNode[] {
  const website = draft.website === null ? null : iriOf(draft.website);
  const seat = draft.city !== null || draft.countries.length > 0;
  return [
    {
      iri,
      types: ['org:Organization', hasMembers ? 'schema:Consortium' : 'schema:Organization'],
      says: [
        ['org:identifier', words(id)],
        ['dct:identifier', words(id)],
        ['skos:notation', words(draft.slug)],
        ['dct:type', words(draft.kind)],
        ...nameSays(draft, day),
        ...maybe('schema:foundingDate', draft.founded, date),
        ...maybe('schema:dissolutionDate', draft.dissolved, date),
        ...maybe('schema:url', website, thing),
        ...(seat ? [['schema:address', thing(`${iri}#address`)] as [Named, Said]] : []),
        ...identifierSays(iri, draft),
        ...[...new Set(draft.citations.map((citation) => source(citation.source)))].map((one): [Named, Said] => ['dct:source', thing(one)]),
        ...maybe('skos:editorialNote', draft.note),
      ],
    },
    ...(seat ? [addressNode(`${iri}#address`, draft)] : []),
    ...draft.identifiers.map(({ scheme, value }, place): LinkedNode => ({
      iri: `${iri}#identifier-${place + 1}`,
      types: ['schema:PropertyValue'],
      says: [
        ['schema:propertyID', words(scheme)],
        ['schema:value', words(value)],
      ],
    })),
  ];
}

/** One label a language is preferred, that of the day; all other names that may be borne then are alternatives. */
function nameSays(draft: OrganizationDraft, day: Day): [Named, Said][] {
  const names = effectiveNames(draft);
  const chosen = chooseName(names, draft.language, null, day);
  const borne = names.filter((name) => name !== chosen && nameMayHold(name, day));
  const preferred = new Map([[chosen.language?.toLowerCase() ?? '', chosen.text]]);
  const says: [Named, Said][] = [
    ['skos:prefLabel', words(chosen.text, chosen.language)],
    ['schema:name', words(chosen.text, chosen.language)],
  ];
  for (const { text, language, type } of borne) {
    const tag = language?.toLowerCase() ?? '';
    const named = type === NameType.OFFICIAL || type === NameType.TRANSLATION;
    if (preferred.get(tag) === text) continue;
    const first = named && !preferred.has(tag);
    if (first) preferred.set(tag, text);
    says.push([first ? 'skos:prefLabel' : 'skos:altLabel', words(text, language)], ['schema:alternateName', words(text, language)]);
  }
  return says;
}

function identifierSays(iri: string, { identifiers }: OrganizationDraft): [Named, Said][] {
  return identifiers.flatMap(({ scheme, value }, place): [Named, Said][] => {
    // Wikidata tells the thing from the page about it.
    const address = scheme === 'WIKIDATA' ? `http://www.wikidata.org/entity/${value}` : addressIn(scheme, value);
    return [
      ['schema:identifier', thing(`${iri}#identifier-${place + 1}`)],
      ...maybe('schema:sameAs', address, thing),
      ...(scheme === 'LEI' ? [['schema:leiCode', words(value)] as [Named, Said]] : []),
    ];
  });
}

function addressIn(scheme: string, value: string): string | null {
  const base = IDENTIFIER_URLS[scheme];
  return base === undefined ? null : iriOf(base + value);
}

function addressNode(iri: string, { city, countries }: OrganizationDraft): LinkedNode {
  return {
    iri,
    types: ['schema:PostalAddress'],
    says: [...maybe('schema:addressLocality', city), ...countries.map((code): [Named, Said] => ['schema:addressCountry', words(code)])],
  };
}
