/** What is cited: something that the registry says, as it stood at an instant of its records. */
export interface Cited {
  readonly title: string;
  /** The address under which it stays the same. */
  readonly address: string;
  /** The instant of the records. */
  readonly knownAt: string;
}

export const CITATION_FORMATS = ['TEXT', 'BIBTEX', 'CSL'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A citation of the registry itself; the documents behind it are its sources. */
export function citationText({ title, address, knownAt }: Cited, format: CitationFormat): string {
  const day = knownAt.slice(0, 10);
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (format === 'TEXT') return `${title}. In: Guildhall, the registry of film-industry organizations. As recorded on ${day}. ${address}`;
  if (format === 'CSL') {
    return JSON.stringify(
      [
        {
          id: address,
          type: 'webpage',
          title,
          'container-title': 'Guildhall, the registry of film-industry organizations',
          issued: { 'date-parts': [[year, month, dayOfMonth]] },
          URL: address,
        },
      ],
      null,
      2,
    );
  }
  return [
    `@misc{guildhall-${knownAt.replace(/\D/g, '').slice(0, 14)},`,
    `  title = {${bracketed(title)}},`,
    '  howpublished = {Guildhall, the registry of film-industry organizations},',
    `  year = {${year}},`,
    `  note = {As recorded on ${day}},`,
    `  url = {${address}}`,
    '}',
  ].join('\n');
}

/** A text inside braces, without what BibTeX would take for its own. */
function bracketed(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');
}
