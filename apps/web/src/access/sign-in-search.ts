/** Where somebody who signs in goes to afterwards: a path on this server. */
export interface SignInSearch {
  readonly returnTo?: string;
}

export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { returnTo } = search;
  const isHere = typeof returnTo === 'string' && /^\/(?![/\\])/.test(returnTo);
  return isHere ? { returnTo } : {};
}
