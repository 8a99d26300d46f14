import { typedDate } from '@guildhall/time';
import type { MembershipCategory, OrganizationKind } from '../api/generated/graphql.js';
import {
  type CategoryText,
  type ColumnMapping,
  MEMBER_FIELDS,
  type MemberField,
  type NewSource,
  type RowProblem,
  type SentMapping,
  type ShownSpreadsheet,
  type SlashDates,
} from './shown-import.js';

/** A record of the registry that was chosen, and what it is called. */
export interface Chosen {
  readonly slug: string;
  readonly name: string;
}

/** How a spreadsheet is to be read, while somebody says it. */
export interface MappingDraft {
  readonly columns: ColumnMapping['columns'];
  readonly headerRow: number;
  readonly kind: OrganizationKind;
  readonly slashDates: SlashDates | null;
  readonly federation: Chosen | null;
  readonly isNewSource: boolean;
  readonly source: Chosen | null;
  readonly title: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly attestedOn: string;
  readonly categories: Readonly<Record<string, MembershipCategory>>;
}

/** What may be missing, or be none. */
export type Gap = 'member' | 'federation' | 'source' | 'title' | 'publishedOn' | 'attestedOn';

/** As it was sent before, else as it is guessed. */
export function firstDraft({ guess, mapping: sent }: ShownSpreadsheet): MappingDraft {
  const { columns, headerRow, kind = 'ASSOCIATION', slashDates = null } = sent?.mapping ?? guess;
  const source = sent?.source;
  const made: Partial<NewSource> = typeof source === 'object' ? source : {};
  return {
    columns,
    headerRow,
    kind,
    slashDates,
    federation: sent === null ? null : { slug: sent.federation, name: sent.federation },
    isNewSource: typeof source !== 'string',
    source: typeof source === 'string' ? { slug: source, name: source } : null,
    title: made.title ?? '',
    url: made.url ?? '',
    publishedOn: made.publishedOn ?? '',
    attestedOn: sent?.attestedOn ?? '',
    categories: sent?.categories ?? {},
  };
}

export function fieldOf(columns: ColumnMapping['columns'], place: number): MemberField | null {
  return MEMBER_FIELDS.find((field) => columns[field] === place) ?? null;
}

/** A column says something else, or nothing; what said that before is not read any more. */
export function readAs(columns: ColumnMapping['columns'], place: number, field: MemberField | null): ColumnMapping['columns'] {
  const others = Object.entries(columns).filter(([name, its]) => its !== place && name !== field);
  return Object.fromEntries(field === null ? others : [...others, [field, place]]);
}

/** A text of the column of categories, and where it was found: in all rows, or only among the first, or among those that could not be taken. */
export type FoundText = Omit<CategoryText, 'rows'> & ({ readonly rows: number } | { readonly among: 'FIRST' | 'REFUSED' });

/** The texts of the column of categories: all of the one that was guessed; of another one those that were met so far. */
export function categoryTexts(
  { categories, columns: all, guess, mapping: sent, sample }: ShownSpreadsheet,
  columns: ColumnMapping['columns'],
  problems: readonly Pick<RowProblem, 'code' | 'column' | 'value'>[] = [],
): readonly FoundText[] {
  const place = columns.category;
  if (place === undefined) return [];
  if (place === guess.columns.category) return categories;
  const name = all.find((column) => column.place === place)?.name;
  const first = sample.map(({ cells }) => (cells[place] ?? '').trim());
  const refused = problems.map(({ code, column, value }) => (code === 'VALUE_UNKNOWN' && column === name ? (value ?? '').trim() : ''));
  const among = new Map<string, 'FIRST' | 'REFUSED'>();
  for (const text of first) among.set(text, 'FIRST');
  for (const text of refused) if (!among.has(text)) among.set(text, 'REFUSED');
  // What was said of a text last time holds, though it is not among those that could not be taken any more.
  const said = sent?.mapping.columns.category === place ? Object.keys(sent.categories) : [];
  for (const text of said) if (!among.has(text)) among.set(text, 'REFUSED');
  among.delete('');
  return [...among].map(([text, where]) => ({ text, among: where, guess: null }));
}

/** A typed date as EDTF; undefined where nothing was typed, null where it is none. */
export function edtfOf(text: string): string | null | undefined {
  if (text.trim() === '') return undefined;
  const read = typedDate(text);
  return 'edtf' in read ? read.edtf : null;
}

export function gapsOf(draft: MappingDraft): readonly Gap[] {
  const gaps: readonly (Gap | false)[] = [
    draft.columns.member === undefined && 'member',
    draft.federation === null && 'federation',
    !draft.isNewSource && draft.source === null && 'source',
    draft.isNewSource && draft.title.trim() === '' && 'title',
    draft.isNewSource && edtfOf(draft.publishedOn) === null && 'publishedOn',
    edtfOf(draft.attestedOn) === null && 'attestedOn',
  ];
  return gaps.filter((gap) => gap !== false);
}

/** What is sent; only where nothing is missing. */
export function sentMapping(draft: MappingDraft, texts: readonly Pick<CategoryText, 'text'>[]): SentMapping {
  const { columns, headerRow, kind, slashDates, federation, isNewSource, source, title, url, publishedOn, attestedOn, categories } = draft;
  const published = edtfOf(publishedOn);
  const attested = edtfOf(attestedOn);
  const made: NewSource = {
    title: title.trim(),
    ...(url.trim() === '' ? {} : { url: url.trim() }),
    ...(published ? { publishedOn: published } : {}),
  };
  const known = new Set(texts.map(({ text }) => text));
  return {
    mapping: { headerRow, columns, kind, slashDates },
    federation: federation?.slug ?? '',
    source: isNewSource ? made : (source?.slug ?? ''),
    categories: Object.fromEntries(Object.entries(categories).filter(([text]) => known.has(text))),
    ...(attested ? { attestedOn: attested } : {}),
  };
}
