import { type Example } from './example.js';
import { exampleBySlug } from './examples.js';

const parameter = 'example';

/** Where an example opens; a plain link, so that it can be copied, bookmarked and opened in a tab of the browser. */
export function exampleAddress(slug: string): string {
  return `/graphiql?${parameter}=${encodeURIComponent(slug)}`;
}

/** The example that the page's address asks for; undefined where it asks for none, or for one that is not there. */
export function exampleInAddress(): Example | undefined {
  const slug = new URLSearchParams(window.location.search).get(parameter);
  return slug === null ? undefined : exampleBySlug(slug);
}

/** Lets the address name the example that is open, and no example once its text has been changed. */
export function showInAddress(example: Example | undefined): void {
  const address = new URL(window.location.href);
  if (example === undefined) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, example.slug);
  if (address.href !== window.location.href) window.history.replaceState(null, '', address);
}
