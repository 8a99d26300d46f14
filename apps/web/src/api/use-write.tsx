import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { signInAgain } from '../access/sign-in-again.js';
import { write } from './ask.dom.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { RequestFailed } from './request-failed.js';

interface Options {
  /** Whether it may be that everything that is shown is other now. */
  readonly alters?: boolean;
  /** Whether who is no longer signed in is asked to, and the mutation sent again: so that nothing that was typed is lost. */
  readonly asksToSignIn?: boolean;
}

/** Sends a mutation of one document. */
export function useWrite<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  { alters = true, asksToSignIn = true }: Options = {},
): UseMutationResult<Result, RequestFailed, Variables> {
  const client = useQueryClient();
  return useMutation<Result, RequestFailed, Variables>({
    mutationFn: (variables) => (asksToSignIn ? signedIn(() => write(document, variables)) : write(document, variables)),
    // Who wrote is told first; what is read anew comes when it comes.
    onSuccess: () => {
      if (alters) void client.invalidateQueries();
    },
    // Whether the network is there is found out by asking.
    networkMode: 'always',
  });
}

/** Does something that takes an account; whose session is over signs in meanwhile. */
export async function signedIn<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.code !== 'UNAUTHENTICATED' || !(await signInAgain())) throw error;
    return work();
  }
}
