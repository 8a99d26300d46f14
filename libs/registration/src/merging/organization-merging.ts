import { Injectable } from '@nestjs/common';
import { organizationsOf, requireNamed } from '@guildhall/facts';
import { firstRevision, numberOf, type OpenChange, type Writing } from '@guildhall/journal';
import { mergedInto, type RecordedOrganization, recordedOrganization, takenOver } from '@guildhall/organizations';
import { Problem } from '@guildhall/problems';
import { recordId, sql } from '@guildhall/storage';
import { type Lifetime, parseDate } from '@guildhall/time';
import { type FactOfKind, factsBinding } from '../facts-binding.js';
import { mergedFacts, type MergedFacts } from './merged-facts.js';
import { contradictionsOf, type Obstacle, refuseFor, stageCorrected, stageOrganization, stageRetracted } from './obstacles.js';
import type { MergeOrganizationsInput } from './merging.input.js';

/** Folds one organization into another, inside a change that is open and alone. */
@Injectable()
export class OrganizationMerging {
  /** Gives the number of the target. */
  async merge({ change }: Writing, input: MergeOrganizationsInput): Promise<number> {
    const [source, target] = [numberOf(input.source), numberOf(input.target)];
    await requireNamed(change, { Organization: [source, target] });
    const folded = await standingItself(change, source);
    const staying = await standingItself(change, target);
    const { retracted, facts } = setApart(await factsBinding(change, [source, target]), input.retract ?? []);
    for (const { kind, row } of retracted) await stageRetracted(change, kind, row);
    const lifetimes = await lifetimesOf(change, target, facts);
    const merged = mergedFacts(facts, { source, target, lifetimes });
    await stageFacts(change, merged);
    await change.stage({ kind: 'MERGED', recordType: 'Organization', id: source, replaces: folded.replaces, leadsTo: target }, []);
    const violations = await takeOver(change, staying, folded);
    const obstacles = [...merged.obstacles, ...violations, ...(await contradictionsOf(change))];
    refuseFor(obstacles, `${recordId('Organization', source)} cannot be merged into ${recordId('Organization', target)}`);
    return target;
  }
}

/** An organization that is no other's by now: CONFLICT, with where it leads, once it was merged. */
async function standingItself(change: OpenChange, asked: number): Promise<RecordedOrganization> {
  const found = await recordedOrganization(change, asked);
  if (found.id === asked) return found;
  const [name, into] = [recordId('Organization', asked), recordId('Organization', found.id)];
  const message = `${name} was merged already: it leads to ${into} (${found.draft.slug}). Name that one, or take the merge back first.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name, into] });
}

/** The facts that are to be retracted, and those of which the merge is made. Every id must be that of a fact that stands. */
function setApart(all: readonly FactOfKind[], ids: readonly string[]): { retracted: FactOfKind[]; facts: FactOfKind[] } {
  const meant = new Set(ids.map((id) => id.toLowerCase()));
  const nameOf = ({ kind, row }: FactOfKind): string => recordId(kind.recordType, row.id);
  const isMeant = (fact: FactOfKind): boolean => meant.has(nameOf(fact));
  const known = new Set(all.map(nameOf));
  const violations = ids.flatMap((id, place) =>
    known.has(id.toLowerCase())
      ? []
      : [
          {
            path: ['retract', place],
            message: `${id.toLowerCase()} is no fact of either organization that stands now: there is nothing to retract.`,
          },
        ],
  );
  if (violations.length > 0) throw new Problem('BAD_USER_INPUT', violations.map(({ message }) => message).join(' '), { violations });
  return { retracted: all.filter(isMeant), facts: all.filter((fact) => !isMeant(fact)) };
}

/** A fact that is moved was recorded of the wrong one of two organizations, and one that takes over said less than is known: both are corrected. */
async function stageFacts(change: OpenChange, { moved, folded, richer }: MergedFacts): Promise<void> {
  for (const { kind, row } of [...moved, ...richer]) await stageCorrected(change, kind, row);
  for (const { kind, row, into } of folded) {
    const { recordType } = kind;
    await change.stage({ kind: 'MERGED', recordType, id: row.id, replaces: firstRevision(row.recorded), leadsTo: into }, []);
  }
}

/** What the target takes over of names and identifiers. */
async function takeOver(change: OpenChange, target: RecordedOrganization, source: RecordedOrganization): Promise<Obstacle[]> {
  const taken = takenOver(target.draft, source.draft);
  if (taken.names.length === 0 && taken.identifiers.length === 0) return [];
  return stageOrganization(change, target, mergedInto(target.draft, taken));
}

/** Of all that the facts bind, and of the target, which may have had none so far. */
async function lifetimesOf(change: OpenChange, target: number, facts: readonly FactOfKind[]): Promise<ReadonlyMap<number, Lifetime>> {
  const ids = [...new Set([target, ...facts.flatMap(({ kind, row }) => organizationsOf(kind, row))])];
  const rows = await change.query<{ id: string; founded: string | null; dissolved: string | null }>(
    sql`SELECT id, founded, dissolved FROM organization WHERE id = ANY(${ids}::int8[]) AND upper_inf(recorded)`,
  );
  const date = (text: string | null): Lifetime['founded'] => (text === null ? null : parseDate(text));
  return new Map(rows.map(({ id, founded, dissolved }) => [Number(id), { founded: date(founded), dissolved: date(dissolved) }]));
}
