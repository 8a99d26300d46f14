import type { Citation, Input } from './operation.js';
import type { Recorded } from './recorded.js';
import { conflict, type Refusal } from './verdict.js';

/** The ids of cited sources, as the registry writes them. */
export function citedIn(citations: readonly Citation[] | null | undefined): string[] {
  return (citations ?? []).map(({ source }) => source.id.toLowerCase());
}

/** Ids of an input that lead nowhere. */
export function missingOf(recorded: Recorded, known: ReadonlyMap<string, unknown>, input: Input): { records: string[]; sources: string[] } {
  const organizations = [input.member, input.federation].filter((id) => id !== undefined).map((id) => id.toLowerCase());
  const records = [
    ...(input.id !== undefined && !known.has(input.id.toLowerCase()) ? [input.id.toLowerCase()] : []),
    ...organizations.filter((id) => !recorded.organizations.has(id)),
  ];
  const sources = [...citedIn(input.citations), ...citedIn(input.citation && [input.citation])];
  return { records, sources: sources.filter((id) => !recorded.sources.has(id)) };
}

/** That the record changed after the revision that its writer has seen. */
export function staleness({ id, since }: { readonly id: string; readonly since: number }, { expectedRevision }: Input): Refusal[] {
  return expectedRevision != null && since > expectedRevision ? [conflict(id)] : [];
}
