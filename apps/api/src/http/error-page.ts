import { escaped, page } from './page.js';

/** A page that says what went wrong and where to go on. */
export function errorPage(status: number, sentence: string): string {
  return page(String(status), `      <h1>${status === 404 ? 'Nothing here' : 'This did not work'}</h1>\n      <p>${escaped(sentence)}</p>`);
}
