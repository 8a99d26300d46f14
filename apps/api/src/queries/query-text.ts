import type { StoredQuery } from './stored-query.repository.js';

/** Whether the first form that an `Accept` header names is plain text. Programs that take anything name JSON or nothing first. */
export function wantsText(accept: string | undefined): boolean {
  const [first = ''] = (accept ?? '').split(',');
  return first.split(';')[0]?.trim().toLowerCase() === 'text/plain';
}

/** A stored query for people to read: the document as it was sent, then in comments all else that is asked, so that the whole is still a document. */
export function shownAsText({ query, operationName, variables }: StoredQuery, times: URLSearchParams): string {
  const notes = [
    ...(operationName === null ? [] : [`Operation: ${operationName}`]),
    ...(variables === null ? [] : ['Variables:', ...JSON.stringify(variables, null, 2).split('\n')]),
    ...(times.size === 0 ? [] : [`Asked with ${[...times].map(([name, value]) => `${name}=${value}`).join(', ')}`]),
  ];
  return `${[query, ...(notes.length === 0 ? [] : ['', ...notes.map((line) => `# ${line}`)])].join('\n')}\n`;
}
