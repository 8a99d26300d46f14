import { Injectable } from '@nestjs/common';
import { organizationsOf, requireNamed } from '@guildhall/facts';
import { numberOf, type OpenChange, standingRecords, type Writing } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { recordId, sql } from '@guildhall/storage';
import { factsSinceMerge, type FactSinceMerge } from './facts-since-merge.js';
import type { UnmergeOrganizationsInput } from './merging.input.js';
import { contradictionsOf, refuseFor, stageCorrected, stageOrganization } from './obstacles.js';
import { draftBefore, type Lead, leads, takeBack } from './taken-back.js';
import { type Undoing, unmergedFacts } from './unmerged-facts.js';

/** Takes a merge back, inside a change that is open and alone. */
@Injectable()
export class OrganizationUnmerging {
  /** Gives the number of the organization that stands again. */
  async unmerge({ change }: Writing, input: UnmergeOrganizationsInput): Promise<number> {
    const source = numberOf(input.source);
    const lead = await leadOf(change, source);
    const facts = await factsSinceMerge(change, lead.since);
    const undoing = await undoingOf(change, lead, facts);
    const { rows, obstacles: ofFacts } = unmergedFacts(facts, undoing);
    for (const { kind, row } of rows) await stageCorrected(change, kind, row);
    const draft = await draftBefore(change, lead);
    const ofSource = await stageOrganization(change, { id: source, replaces: lead.since }, draft);
    const ofHolder = undoing.holder === undefined ? [] : await takeBack(change, lead, draft, undoing.holder);
    const obstacles = [...ofFacts, ...ofSource, ...ofHolder, ...(await contradictionsOf(change))];
    refuseFor(obstacles, `The merge of ${recordId('Organization', source)} cannot be taken back`);
    return source;
  }
}

/** Where an organization leads; CONFLICT where it stands itself. */
async function leadOf(change: OpenChange, source: number): Promise<Lead> {
  const [lead] = await leads(change, sql`l.id = ${source}::int8 AND upper_inf(l.recorded)`);
  if (lead) return lead;
  await requireNamed(change, { Organization: [source] });
  const name = recordId('Organization', source);
  throw new Problem('CONFLICT', `${name} is merged into no other organization: there is nothing to take back.`, { conflictsWith: [name] });
}

async function undoingOf(change: OpenChange, { id: source, since: merge }: Lead, facts: readonly FactSinceMerge[]): Promise<Undoing> {
  const later = await change.query<{ id: string; from: string; to: string | null }>(sql`
    SELECT id, lower(recorded) AS from, upper(recorded) AS to FROM lead
    WHERE record_type = 'Organization' AND (lower(recorded) > ${merge}::int8 OR upper(recorded) > ${merge}::int8)`);
  const revisions = new Set(later.flatMap(({ from, to }) => [Number(from), Number(to ?? 0)]));
  const again = new Set(later.filter(({ to }) => to !== null).map(({ id }) => Number(id)));
  const bound = facts.flatMap(({ kind, before }) => (before === null ? [] : organizationsOf(kind, before)));
  const standing = await standingRecords(change, { Organization: [source, ...bound] });
  return {
    source,
    merge,
    holder: standing('Organization', source),
    isOfMerging: (revision) => revisions.has(revision),
    standsAgain: (organization) => again.has(organization),
    standing: (organization) => standing('Organization', organization),
  };
}
