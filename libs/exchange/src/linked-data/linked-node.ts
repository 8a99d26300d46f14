/** The vocabularies in which the registry is told to machines, by the prefixes under which they are written. */
export const PREFIXES = {
  org: 'http://www.w3.org/ns/org#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name of one of the vocabularies: `org:member`. */
export type Named = `${keyof typeof PREFIXES}:${string}`;

/** What is said of something: another thing, or a text in a language or of a type. */
export type Said = { readonly iri: string } | { readonly text: string; readonly language?: string | null; readonly type?: string };

/** A thing, and some of what is said of it. Several of one thing are one: so that long documents are written piece by piece. */
export interface LinkedNode {
  readonly iri: string;
  readonly types: readonly Named[];
  readonly says: readonly (readonly [Named, Said])[];
}

/** Dates that are known only in part, as the Library of Congress types them. */
const EDTF = 'http://id.loc.gov/datatypes/edtf';

export const thing = (iri: string): Said => ({ iri });
export const words = (text: string, language: string | null = null): Said => ({ text, language });
export const edtf = (text: string): Said => ({ text, type: EDTF });

/** A date as it was written: a day is one of XML Schema, which every reader knows; anything less is EDTF. */
export const date = (text: string): Said => (isExact(text) ? { text, type: `${PREFIXES.xsd}date` } : edtf(text));

/** Whether a date is known to the day. */
export function isExact(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** What is said under a name, if there is anything. */
export function maybe(name: Named, text: string | null, said: (text: string) => Said = words): [Named, Said][] {
  return text === null || text === '' ? [] : [[name, said(text)]];
}

/** A web address as an IRI: without the characters that none may have. */
export function iriOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return new URL(url).href.replace(/[<>"{}|\\^`\s]/g, (character) => encodeURIComponent(character));
}
