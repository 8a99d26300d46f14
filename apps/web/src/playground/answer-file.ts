import { type TableFile } from './table-download.dom.js';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: { readonly revision?: number };
}

/** The answer that is shown, as a file. It is not asked for again, so a mutation is not done twice. */
export function answerFile(text: string): TableFile {
  if (text.trim() === '') throw new TypeError('There is no answer yet: ask first, by Ctrl-Enter in the query or the ▶ button.');
  const { data, extensions } = JSON.parse(text) as Answer;
  const what = Object.keys(data ?? {})[0] ?? 'errors';
  const revision = extensions?.revision === undefined ? '' : `-r${extensions.revision}`;
  return { bytes: new TextEncoder().encode(`${text}\n`), type: 'application/json', name: `${what}${revision}.json`.toLowerCase() };
}
