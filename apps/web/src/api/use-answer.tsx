import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Moment } from '../time/moment.js';
import { ask } from './ask.dom.js';
import type { TypedDocumentString } from './generated/graphql.js';
import type { RequestFailed } from './request-failed.js';
import { type Ambient, useAmbient } from './use-ambient.js';

type Given<Variables> = Omit<Variables, Ambient>;

interface Options {
  /** Whether the old answer stays until the new one is there also where something else than the moment changes, as in a search. */
  readonly keep?: boolean;
  /** Not asked until it is true. */
  readonly enabled?: boolean;
  /** Whether it is asked whenever it comes to be shown: what was answered a moment ago is not enough. */
  readonly anew?: boolean;
  /** Another moment than the address says: two days side by side. */
  readonly moment?: Moment;
}

/**
 * What the registry answers on the day, and by the records, that the address says, in the reader's language; each goes only to documents that declare
 * it. Going through time keeps the old answer on the screen (`isPlaceholderData`) until the new one is there.
 */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Given<Variables>,
  { keep = false, enabled = true, anew = false, moment }: Options = {},
): UseQueryResult<Result, RequestFailed> {
  const ambient = useAmbient(document, moment);
  const hash: unknown = document.__meta__?.['hash'];
  return useQuery<Result, RequestFailed>({
    queryKey: [hash, variables, ambient],
    queryFn: ({ signal }) => ask(document, { ...variables, ...ambient } as Variables, signal),
    placeholderData: (previous, query) => (keep || sameQuestion(query?.queryKey, [hash, variables]) ? previous : undefined),
    enabled,
    ...(anew ? { staleTime: 0, refetchOnMount: 'always' as const } : {}),
  });
}

/** Whether two questions differ in nothing but the moment and the language. */
function sameQuestion(before: QueryKey | undefined, now: readonly unknown[]): boolean {
  return JSON.stringify(before?.slice(0, now.length)) === JSON.stringify(now);
}
