import { type Citation, LICENCE, REGISTRY } from './citation.js';

/** A form in which a citation is given. */
export interface CitationFormat {
  readonly name: 'text' | 'bibtex' | 'csl';
  readonly mediaType: string;
  readonly write: (citation: Citation) => string;
}

/** The forms of a citation; the first one unless another is asked for. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'text', mediaType: 'text/plain', write: asText },
  { name: 'bibtex', mediaType: 'application/x-bibtex', write: asBibTeX },
  { name: 'csl', mediaType: 'application/vnd.citationstyles.csl+json', write: asCsl },
];

function asText({ title, revision, permalink, accessed }: Citation): string {
  const ended = /[.?!…]$/.test(title) ? title : `${title}.`;
  const recorded = revision.recordedAt.slice(0, 10);
  return `${REGISTRY}. ${ended} Revision ${revision.number}, recorded on ${recorded}. ${permalink} (accessed on ${accessed}). Licence: ${LICENCE}.\n`;
}

function asBibTeX({ hash, title, revision, permalink, accessed }: Citation): string {
  const recorded = revision.recordedAt.slice(0, 10);
  const fields: readonly (readonly [string, string])[] = [
    // A second brace keeps the capitals of a title, and a name of several words in one piece.
    ['title', `{${escaped(title)}}`],
    ['author', `{${REGISTRY}}`],
    ['year', recorded.slice(0, 4)],
    ['date', recorded],
    ['version', `Revision ${revision.number}`],
    ['url', permalink],
    ['urldate', accessed],
    ['note', `Revision ${revision.number}, recorded on ${recorded}. Accessed on ${accessed}. Licence: ${LICENCE}`],
  ];
  return `@misc{${hash},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

// A brace counts for BibTeX even behind a backslash, so it gets a name.
const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

/** Letters of every script stay as they are: BibTeX files are UTF-8. */
function escaped(text: string): string {
  return text.replace(/[\\{}~^"&%$#_]/g, (sign) => BIBTEX[sign] ?? `\\${sign}`);
}

function asCsl({ hash, title, revision, permalink, accessed }: Citation): string {
  const item = {
    id: hash,
    type: 'dataset',
    title,
    author: [{ literal: REGISTRY }],
    publisher: REGISTRY,
    version: `Revision ${revision.number}`,
    issued: datePartsOf(revision.recordedAt.slice(0, 10)),
    accessed: datePartsOf(accessed),
    URL: permalink,
    license: LICENCE,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function datePartsOf(day: string): { 'date-parts': number[][] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}
