import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './request-failed.js';

/**
 * Answers are kept for a minute without asking whether they still hold. What was refused is refused again: only who did not answer is asked a second time,
 * before the reader is told.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 1 && !(error instanceof RequestFailed && error.kind === 'REFUSED'),
        retryDelay: 400,
        // Whether the network is there is found out by asking: the server may be on this machine.
        networkMode: 'always',
      },
    },
  });
}
