/** Which two organizations are looked at: the one that would be folded into the other, by slug or id. */
export interface MergeSearch {
  readonly source?: string;
  readonly target?: string;
}

export function readMergeSearch(search: Record<string, unknown>): MergeSearch {
  const key = (name: 'source' | 'target'): MergeSearch =>
    typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {};
  return { ...key('source'), ...key('target') };
}
