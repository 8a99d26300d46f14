import type { StoredCitation } from '@guildhall/sources';
import type { StoredAttestation } from './dated-fact.entity.js';
import type { WrittenPeriod } from './dated-period.js';
import type { SlugsById } from './fact-kind.js';

/** The `sources` cell of a record. */
export function sourcesCell(citations: readonly StoredCitation[], slugs: SlugsById): string {
  return citations.map(({ source }) => slugs.source(source)).join(';');
}

/** The `attested_on` cell of a record: each date with its source where that is recorded. */
export function attestedCell(attestations: readonly StoredAttestation[], slugs: SlugsById): string {
  return attestations.map(({ on, source }) => (source === null ? on : `${on}@${slugs.source(source)}`)).join(';');
}

/** The `start` and `end` cells of a period. */
export function periodCells({ start, end, ongoing }: WrittenPeriod): { start: string; end: string } {
  return { start: start ?? '', end: end ?? (ongoing ? '..' : '') };
}
