import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask } from './ask.dom.js';
import type { TypedDocumentString } from './generated/graphql.js';
import type { RequestFailed } from './request-failed.js';
import { type Ambient, useAmbient } from './use-ambient.js';

interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** A list that comes in pages, as far as it was read. */
export interface ReadPages<Node> {
  /** Undefined while the first page is on its way. */
  readonly nodes: readonly Node[] | undefined;
  readonly total: number | undefined;
  /** Reads the next page; undefined where there is none. */
  readonly more: (() => void) | undefined;
  readonly isStale: boolean;
  readonly error: RequestFailed | null;
  readonly retry: () => void;
}

/** The pages of a list, one after the other, on the moment of the address; the document takes `$after`, and `list` finds the list in its answer. */
export function useAnswerPages<Result, Variables, Node>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, Ambient | 'after'>,
  list: (result: Result) => Connection<Node> | null,
): ReadPages<Node> {
  const ambient = useAmbient(document);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery<
    Result,
    RequestFailed,
    InfiniteData<Result>,
    readonly unknown[],
    string | null
  >({
    queryKey: [document.__meta__?.['hash'], 'pages', variables, ambient],
    queryFn: ({ pageParam, signal }) => ask(document, { ...variables, ...ambient, after: pageParam } as Variables, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const info = list(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
    placeholderData: (previous) => previous,
    // Rows are never changed in place: to compare all that were read with each further page would take longer than to read it.
    structuralSharing: false,
    refetchOnWindowFocus: false,
  });
  const nodes = useMemo(() => data?.pages.flatMap((page) => list(page)?.nodes ?? []), [data, list]);
  const more = useCallback(() => void (isFetchingNextPage || fetchNextPage()), [fetchNextPage, isFetchingNextPage]);
  return {
    nodes: error ? undefined : nodes,
    total: data?.pages[0] === undefined ? undefined : list(data.pages[0])?.totalCount,
    more: hasNextPage && !error && !isPlaceholderData ? more : undefined,
    isStale: isPlaceholderData,
    error,
    retry: () => void refetch(),
  };
}
