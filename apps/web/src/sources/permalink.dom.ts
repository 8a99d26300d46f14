import type { Moment } from '../time/moment.js';

/** The address at which a page, this one unless given, stays as it is shown. */
export function permalink(moment: Moment, page: string = `${location.pathname}${location.search}`): string {
  const address = new URL(page, location.origin);
  for (const [name, value] of Object.entries<string | undefined>({ ...moment })) {
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address.href.replaceAll('%3A', ':');
}
