/** What the list of sources is narrowed to, as its address says it. */
export interface SourceSearch {
  readonly search?: string | undefined;
}

/** Reads what is searched from an address. */
export function readSourceSearch(given: Readonly<Record<string, unknown>>): SourceSearch {
  const search = typeof given['search'] === 'string' ? given['search'].slice(0, 200) : '';
  return search === '' ? {} : { search };
}
