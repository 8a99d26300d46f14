import { staleness } from './lookup.js';
import type { Operation } from './operation.js';
import { put, type Recorded } from './recorded.js';
import { conflict, refusedFor, type Verdict } from './verdict.js';

/** What becomes of a mutation of sources whose input is sound and leads somewhere. */
export function judgeSource(recorded: Recorded, { mutation, input }: Operation): Verdict {
  const { title, url, publishedOn, slug } = input;
  if (mutation === 'registerSource') {
    const taken = [...recorded.sources.values()].filter((source) => source.slug === slug).map(({ id }) => id);
    if (taken.length > 0) return refusedFor(conflict(...taken));
    return {
      recorded: (made) => {
        const known = { title: title ?? '', url: url ?? null, publishedOn: publishedOn ?? null };
        return { ...recorded, sources: put(recorded.sources, { ...known, id: made.id, slug: slug ?? made.slug, since: made.revision }) };
      },
    };
  }
  const before = recorded.sources.get((input.id ?? '').toLowerCase());
  if (!before) throw new RangeError(`No source ${input.id}`);
  const stale = staleness(before, input);
  if (stale.length > 0) return refusedFor(...stale);
  const after = {
    ...before,
    title: title ?? before.title,
    url: url === undefined ? before.url : url,
    publishedOn: publishedOn === undefined ? before.publishedOn : publishedOn,
  };
  return { recorded: ({ revision }) => ({ ...recorded, sources: put(recorded.sources, { ...after, since: revision }) }) };
}
