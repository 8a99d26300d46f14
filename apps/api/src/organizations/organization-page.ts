import type { AddressedOrganization } from '@guildhall/organizations';
import { recordId } from '@guildhall/storage';
import { escaped, page } from '../http/page.js';

/** A page that says who it is and where the data are. `query` goes with the links: the times that were asked for. */
export function organizationPage({ id, name, slug }: AddressedOrganization, query: string): string {
  const address = `/organizations/${recordId('Organization', id)}`;
  const link = (ending: string, what: string): string => `<li><a href="${escaped(`${address}.${ending}${query}`)}">${what}</a></li>`;
  return page(
    name,
    `      <h1>${escaped(name)}</h1>
      <p><code>${escaped(slug)}</code> · <code>${recordId('Organization', id)}</code></p>
      <ul>
        ${link('csv', 'Its memberships and its members, as a table (CSV)')}
        ${link('jsonld', 'All that is recorded of it, for machines (JSON-LD)')}
        ${link('ttl', 'The same in Turtle')}
        <li><a href="/export">Files of the whole registry</a></li>
      </ul>`,
  );
}
