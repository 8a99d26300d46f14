/** Which import is shown; none: one that is yet to begin. */
export interface ImportSearch {
  readonly id?: string | undefined;
}

/** Reads an address; what cannot be the id of an import is left out. */
export function readImportSearch({ id }: Readonly<Record<string, unknown>>): ImportSearch {
  return typeof id === 'string' && /^[0-9a-f]{32}$/.test(id) ? { id } : {};
}
