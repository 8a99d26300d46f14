import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { follow, lookAt } from './import-api.dom.js';
import { type ImportProgress, isWorking, type ShownImport } from './shown-import.js';

/** Milliseconds after which it is asked how an import stands even where nothing was told. */
const PATIENCE = 5000;

const keyOf = (id: string) => ['import', id] as const;

interface FollowedImport {
  readonly query: UseQueryResult<ShownImport, RequestFailed>;
  /** How far it is, while something is under way. */
  readonly progress: ImportProgress | null;
}

/** An import as it stands; while something is under way it is followed. */
export function useImport(id: string): FollowedImport {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const query = useQuery<ShownImport, RequestFailed>({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => signedIn(() => lookAt(id, signal)),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? PATIENCE : false),
  });
  const { data, refetch } = query;
  const works = data !== undefined && isWorking(data);
  const isRecorded = data?.status === 'RECORDED';
  useEffect(() => {
    if (!works) return undefined;
    setProgress(null);
    return follow(id, setProgress, () => void refetch());
  }, [id, works, refetch]);
  // What other pages show may be other now.
  useEffect(() => {
    if (isRecorded) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' });
  }, [client, isRecorded]);
  return { query, progress: works ? (progress ?? data.progress) : null };
}

/** Takes what the registry answered to something that was sent; what was asked before that and is still on its way would say less. */
export function useTakeImport(): (shown: ShownImport) => void {
  const client = useQueryClient();
  return useCallback(
    (shown) => {
      const queryKey = keyOf(shown.id);
      void client.cancelQueries({ queryKey, exact: true }).then(() => client.setQueryData(queryKey, shown));
    },
    [client],
  );
}
