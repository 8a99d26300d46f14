import { type NamedRecords, numberOf, type OpenChange, standingRecords } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import type { CitationInput } from '@guildhall/sources';
import { recordId, type RecordType } from '@guildhall/storage';

/** The registered sources that citations of an input name. Those that it brings itself are not among them. */
export function sourcesNamed(citations: readonly CitationInput[] | null | undefined): number[] {
  return (citations ?? []).flatMap(({ source }) => (source.id === undefined ? [] : [numberOf(source.id)]));
}

/**
 * Which records stand for all of these, those in `made` apart, which the same change registers: themselves, or those into which they were merged. NOT_FOUND with
 * every id that leads nowhere.
 */
export async function requireNamed(
  change: OpenChange,
  named: NamedRecords,
  made: ReadonlySet<number> = new Set(),
): Promise<(recordType: RecordType, id: number) => number> {
  const asked = (Object.entries(named) as [RecordType, readonly number[]][]).map(([recordType, ids]) => ({
    recordType,
    ids: [...new Set(ids)].filter((id) => !made.has(id)),
  }));
  const standing = await standingRecords(change, Object.fromEntries(asked.map(({ recordType, ids }) => [recordType, ids])));
  const missing = asked.flatMap(({ recordType, ids }) =>
    ids.filter((id) => standing(recordType, id) === undefined).map((id) => ({ recordType, id })),
  );
  if (missing.length > 0) throw nowhere(missing);
  return (recordType, id) => standing(recordType, id) ?? id;
}

function nowhere(missing: readonly { recordType: RecordType; id: number }[]): Problem {
  const ids = missing.map(({ recordType, id }) => recordId(recordType, id));
  const sentences = missing.map(({ recordType }, place) => `${ids[place] ?? ''} leads to no ${words(recordType)}`);
  const message = `${sentences.join(', ')}; ${ids.length === 1 ? 'it' : 'they'} may have been retracted.`;
  return new Problem('NOT_FOUND', message, { ids });
}

/** A type of record as people call it: 'stated figure'. */
function words(recordType: RecordType): string {
  return recordType.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
