import { type ValuePath, type Violation, violationsOf } from '@guildhall/problems';
import { refuseDate } from '@guildhall/sources';
import { attestationOutside, type HistoricalDate, parseDate, type PeriodBounds, periodEdtf } from '@guildhall/time';
import sql, { type Sql } from 'sql-template-tag';
import type { StoredAttestation } from './dated-fact.entity.js';

/** Everything wrong with the dates of attestations that stand at `path` in their record. */
export function checkAttestations(attestations: readonly StoredAttestation[], path: ValuePath): Violation[] {
  return violationsOf(attestations.map(({ on }, place) => [[...path, place, 'on'], refuseDate(on)]));
}

/** The dates on which a fact is attested. */
export function attestedDates(attestations: readonly StoredAttestation[]): HistoricalDate[] {
  return attestations.map(({ on }) => parseDate(on));
}

/** Attestations that lie wholly outside the days on which the fact may hold. */
export function attestationsOutside(attestations: readonly StoredAttestation[], period: PeriodBounds, path: ValuePath): Violation[] {
  return attestations.flatMap(({ on }, place) => {
    if (!attestationOutside(period, parseDate(on))) return [];
    const written = periodEdtf(period.start, period.end, period.ongoing);
    const message = `A source shows the fact on ${on}, a day on which it cannot hold if its period is ${written}: one of the two is wrong.`;
    return [{ path: [...path, place, 'on'], code: 'PERIOD_INVALID' as const, message }];
  });
}

/** Attestations with ids: those that have none yet get one from `newId`. */
export function identifyAttestations(attestations: readonly StoredAttestation[], newId: () => number): StoredAttestation[] {
  return attestations.map((attestation) => (attestation.id === 0 ? { ...attestation, id: newId() } : attestation));
}

/** The attestations that a file names, with the ids of those that the record has. A file that names none says nothing. */
export function attestationsOver(current: readonly StoredAttestation[], named: readonly StoredAttestation[]): StoredAttestation[] {
  if (named.length === 0) return [...current];
  const left = [...current];
  return named.map((attestation) => {
    const at = left.findIndex((known) => sameEvidence(known, attestation));
    return at < 0 ? attestation : (left.splice(at, 1)[0] ?? attestation);
  });
}

/** Both lists, without what the first one says already. */
export function attestationsTogether(mine: readonly StoredAttestation[], others: readonly StoredAttestation[]): StoredAttestation[] {
  return [...mine, ...others.filter((other) => !mine.some((attestation) => sameEvidence(attestation, other)))];
}

function sameEvidence(a: StoredAttestation, b: StoredAttestation): boolean {
  return a.on === b.on && a.source === b.source;
}

/** The ids of a column of attestations. */
export function idsOfAttestations(fact: Sql): Sql {
  return sql`jsonb_path_query_array(${fact}.attestations, '$[*].id')`;
}
