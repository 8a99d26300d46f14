import { currentRecord, numberOf, type Writing } from '@guildhall/journal';
import type { CitationInput, SourceRef } from './citation.input.js';
import type { StoredCitation } from './citation.js';
import { SourceEntity } from './source.entity.js';
import { registerSource } from './source-recorder.js';

// A source that one mutation brings in several places is one source.
const brought = new WeakMap<object, Map<string, Promise<number>>>();

/** Citations as they are stored. New sources are registered with the change; a registered one that is not there is NOT_FOUND. */
export async function citedBy(writing: Writing, inputs: readonly CitationInput[] | null | undefined): Promise<StoredCitation[]> {
  const citations: StoredCitation[] = [];
  for (const input of inputs ?? []) citations.push(await citationOf(writing, input));
  return citations;
}

/** The same of one citation. */
export async function citationOf(writing: Writing, { source, locator, note }: CitationInput): Promise<StoredCitation> {
  return { source: await sourceOf(writing, source), ...(locator ? { locator } : {}), ...(note ? { note } : {}) };
}

/** The number of a source that an input names. */
export async function sourceOf(writing: Writing, ref: SourceRef): Promise<number> {
  if (ref.new) return newSource(writing, ref.new);
  const id = numberOf(ref.id ?? '');
  if (!writing.made.has(id)) await currentRecord(writing.change, SourceEntity, id, { words: 'source' });
  return id;
}

function newSource(writing: Writing, input: NonNullable<SourceRef['new']>): Promise<number> {
  const known = brought.get(writing.change) ?? new Map<string, Promise<number>>();
  brought.set(writing.change, known);
  const key = JSON.stringify(input);
  const id = known.get(key) ?? registerSource(writing, input);
  known.set(key, id);
  return id;
}
