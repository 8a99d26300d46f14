import type { TFunction } from 'i18next';
import type { PreviewedRecordFragment } from '../api/generated/graphql.js';
import type { WrittenPeriod } from '../time/written-period.js';

/** Fields of records, by their keys below `field` in the texts of `editing`. */
export type FieldName =
  | 'name'
  | 'kind'
  | 'names'
  | 'countries'
  | 'city'
  | 'founded'
  | 'dissolved'
  | 'website'
  | 'identifiers'
  | 'sources'
  | 'member'
  | 'federation'
  | 'terms'
  | 'attested'
  | 'sourceTitle'
  | 'url'
  | 'publisher'
  | 'publishedOn'
  | 'organization'
  | 'figure'
  | 'language'
  | 'on';

/** A field of a record in words. */
export interface RecordField {
  readonly name: FieldName;
  readonly text: string;
}

/** Says what is recorded in the reader's language. */
export interface Said {
  /** Values of enums. */
  readonly word: TFunction<'words'>;
  /** A date: "about 1998"; '' where nobody recorded it. */
  readonly date: (date: { readonly edtf: string } | null) => string;
  /** A period: "from about 1998 on". */
  readonly period: (period: WrittenPeriod) => string;
}

/** What is recorded of something, field by field, as people read it; the same fields in the same order for two states of one record. */
export function fieldsOf(record: PreviewedRecordFragment | null, said: Said): readonly RecordField[] {
  const { word, date, period } = said;
  switch (record?.__typename) {
    case 'Organization':
      return [
        { name: 'name', text: record.organizationName },
        { name: 'kind', text: word(`kind.${record.kind}`) },
        {
          name: 'names',
          text: lines(
            record.allNames.map((name) => [
              name.text,
              name.language,
              word(`name.${name.type}`),
              name.period.start || name.period.end ? period(name.period) : '',
            ]),
          ),
        },
        { name: 'countries', text: list(record.countries.map(({ name }) => name)) },
        { name: 'city', text: record.city ?? '' },
        { name: 'founded', text: date(record.founded) },
        { name: 'dissolved', text: date(record.dissolved) },
        { name: 'website', text: record.website ?? '' },
        { name: 'identifiers', text: list(record.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)) },
        { name: 'sources', text: titles(record.citations) },
      ];
    case 'Membership':
      return [
        { name: 'member', text: record.member.name },
        { name: 'federation', text: record.federation.name },
        {
          name: 'terms',
          text: lines(
            record.terms.map(({ category, standing, period: lasts, announcedOn }) => [
              period(lasts),
              category === 'UNKNOWN' ? word('categoryUnknown') : word(`category.${category}`),
              standing === 'ACTIVE' ? '' : word(`standing.${standing}`),
              announcedOn === null ? '' : word('announcedOn', { on: date(announcedOn) }),
            ]),
          ),
        },
        { name: 'countries', text: list(record.representedCountries.map(({ name }) => name)) },
        attested(record, said),
        { name: 'sources', text: titles(record.terms.flatMap(({ citations }) => citations)) },
      ];
    case 'Source':
      return [
        { name: 'sourceTitle', text: record.title },
        { name: 'url', text: record.url ?? '' },
        { name: 'publisher', text: record.publisher ?? '' },
        { name: 'publishedOn', text: date(record.publishedOn) },
        { name: 'language', text: record.language ?? '' },
      ];
    case 'Accreditation':
      return [
        { name: 'federation', text: record.accreditor.name },
        { name: 'name', text: record.festival.name },
        { name: 'terms', text: lines([[period(record.period), word(`accreditation.${record.accreditationCategory}`)]]) },
        attested(record, said),
        { name: 'sources', text: titles(record.citations) },
      ];
    case 'Office':
      return [
        { name: 'name', text: [record.person.name, record.officeTitle, record.person.wikidata].filter(Boolean).join(', ') },
        { name: 'organization', text: record.organization.name },
        { name: 'terms', text: period(record.period) },
        attested(record, said),
        { name: 'sources', text: titles(record.citations) },
      ];
    case 'StatedFigure':
      return [
        { name: 'organization', text: record.organization.name },
        { name: 'figure', text: `${word(`measure.${record.measure}`)}: ${record.value}` },
        { name: 'on', text: date(record.statedOn) },
        { name: 'sources', text: titles(record.citations) },
      ];
    case 'Succession':
      return [
        { name: 'name', text: `${record.predecessor.name} → ${record.successor.name}` },
        { name: 'kind', text: word(`succession.${record.successionKind}`) },
        { name: 'on', text: date(record.on) },
        { name: 'sources', text: titles(record.citations) },
      ];
    default:
      return [];
  }
}

/** The days on which sources show it. */
function attested(
  { attestations }: { readonly attestations: readonly { readonly on: { readonly edtf: string } }[] },
  { date }: Said,
): RecordField {
  return { name: 'attested', text: list(attestations.map(({ on }) => date(on))) };
}

/** Each source once, however often it is cited. */
function titles(citations: readonly { readonly source: { readonly title: string } }[]): string {
  return list([...new Set(citations.map(({ source }) => source.title))]);
}

function list(texts: readonly string[]): string {
  return texts.join('; ');
}

function lines(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map((parts) => parts.filter(Boolean).join(', ')).join('\n');
}
