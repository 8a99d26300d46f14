import { type Example } from './example.js';
import { exampleBySlug, examples, holds, variablesText } from './examples.js';
import { type Question } from './question.js';

const names = { example: 'example', query: 'query', variables: 'variables' } as const;

/** Proxies cut off longer addresses; what stands behind a # is never sent to them. */
const longestSent = 6000;

/** Where an example opens; a plain link, so that it can be copied, bookmarked and opened in a tab of the browser. */
export function exampleAddress(slug: string): string {
  return `/graphiql?${names.example}=${encodeURIComponent(slug)}`;
}

/** A link that opens the playground with this query and these variables: the short one of an example, where it is one. */
export function shareLink(question: Question): string {
  const example = examples.find((one) => holds(question, one));
  const address = new URL('/graphiql', window.location.origin);
  if (example !== undefined) return new URL(exampleAddress(example.slug), address).href;
  const parts = new URLSearchParams({ [names.query]: question.query });
  if (question.variables.trim() !== '') parts.set(names.variables, question.variables);
  const text = parts.toString();
  if (text.length > longestSent) address.hash = text;
  else address.search = text;
  return address.href;
}

/** What the page's address asks for; undefined where it asks for nothing, or for an example that is not there. */
export function askedInAddress(): Question | undefined {
  const { search, hash } = window.location;
  const sent = new URLSearchParams(search);
  const parts = sent.has(names.query) || sent.has(names.example) ? sent : new URLSearchParams(hash.slice(1));
  const query = parts.get(names.query);
  if (query !== null) return { query, variables: parts.get(names.variables) ?? '' };
  const example = exampleBySlug(parts.get(names.example) ?? '');
  return example === undefined ? undefined : { query: example.query, variables: variablesText(example) };
}

/** Lets the address name what is open: an example, or what was shared by a link; and nothing once its text has been changed. */
export function showInAddress(question: Question, example: Example | undefined): void {
  const asked = askedInAddress();
  if (example !== undefined) replaceAddress(exampleAddress(example.slug));
  else if (asked?.query !== question.query || asked.variables !== question.variables) replaceAddress(window.location.pathname);
}

/** Puts another address in place of the page's own, without going there. */
export function replaceAddress(address: string): void {
  const replaced = new URL(address, window.location.href);
  if (replaced.href !== window.location.href) window.history.replaceState(null, '', replaced);
}
