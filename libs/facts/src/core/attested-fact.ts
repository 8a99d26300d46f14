import type { OpenChange } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import { publicId, recordId } from '@guildhall/storage';
import { factAttestedBy } from './attestation-ids.js';
import { attestationsOutside } from './attestations.js';
import type { StoredAttestation } from './dated-fact.entity.js';
import { readPeriod, type WrittenPeriod } from './dated-period.js';
import { refuseContradiction } from './ending.js';
import type { FactKind, FactRow } from './fact-kind.js';

/** A fact that keeps its attestations beside its citations. */
export interface AttestedRow extends FactRow, WrittenPeriod {
  readonly attestations: readonly StoredAttestation[];
  readonly citations: readonly StoredCitation[];
}

/** The fact with another attestation; its source is cited for the fact as well. */
export function attestedFact<Row extends AttestedRow>(row: Row, name: string, on: string, citation: StoredCitation): Row {
  const attestation = newAttestation(row, { name, current: row.attestations }, on, citation);
  return { ...row, attestations: [...row.attestations, attestation], citations: citationsTogether(row.citations, [citation]) };
}

/** That a source shows a fact on a day; CONFLICT where one of those that it has says so already, or where it cannot have held on that day. */
export function newAttestation(
  period: WrittenPeriod,
  { name, current }: { readonly name: string; readonly current: readonly StoredAttestation[] },
  on: string,
  { source }: StoredCitation,
): StoredAttestation {
  const known = current.find((one) => one.on === on && one.source === source);
  if (known) {
    const id = publicId('att', known.id);
    throw new Problem('CONFLICT', `${id} says already that this source shows it on ${on}.`, { conflictsWith: [id] });
  }
  const attestation = { id: 0, on, source };
  refuseContradiction(attestationsOutside([attestation], readPeriod(period), []), name);
  return attestation;
}

/** The fact without an attestation. What the source was cited for stays. */
export function factWithout<Row extends AttestedRow>(row: Row, attestation: number): Row {
  requireAttestation(row.attestations, attestation);
  return { ...row, attestations: row.attestations.filter(({ id }) => id !== attestation) };
}

/** The number of the fact of a kind that an attestation belongs to. */
export async function attestedIn<Row extends FactRow, Draft extends object>(
  change: OpenChange,
  kind: FactKind<Row, Draft>,
  attestation: number,
): Promise<number> {
  const found = await factAttestedBy(change, attestation);
  if (!found) throw noAttestation(attestation);
  const { recordType } = found.kind;
  if (recordType === kind.recordType) return found.id;
  const message = `This is an attestation of ${recordId(recordType, found.id)}, which is no ${kind.name}: ${retractedBy(recordType)} retracts it.`;
  throw new Problem('BAD_USER_INPUT', message, { violations: [{ path: ['id'], message }] });
}

/** NOT_FOUND where an attestation is not among those of its fact: somebody retracted it meanwhile. */
export function requireAttestation(current: readonly StoredAttestation[], attestation: number): void {
  if (current.every(({ id }) => id !== attestation)) throw noAttestation(attestation);
}

/** CONFLICT where a fact without an attestation would rest on no source. */
export function refuseNothingLeft(sources: readonly number[], attestation: number, { name, words }: { name: string; words: string }): void {
  if (sources.length > 0) return;
  const message = `${publicId('att', attestation)} is all that ${name} rests on: cite another source for it first, or retract the ${words}.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

function noAttestation(attestation: number): Problem {
  const id = publicId('att', attestation);
  return new Problem('NOT_FOUND', `${id} leads to no attestation; it may have been retracted.`, { ids: [id] });
}

/** The mutation that retracts attestations of a kind of fact; of memberships it has the plain name. */
function retractedBy(recordType: string): string {
  return recordType === 'Membership' ? 'retractAttestation' : `retract${recordType}Attestation`;
}
