import type { OpenChange } from '@guildhall/journal';
import {
  earlierOrganization,
  type OrganizationDraft,
  recordedOrganization,
  type TakenOver,
  takenOverBetween,
  unmergedFrom,
} from '@guildhall/organizations';
import { Bug } from '@guildhall/problems';
import { sql, type Sql } from '@guildhall/storage';
import { type Obstacle, stageOrganization } from './obstacles.js';

/** From the revision of a merge on, an id leads to another. */
export interface Lead {
  readonly id: number;
  readonly into: number;
  readonly since: number;
}

/** The organization that a merge folded, as it stood before it; without what those gave to it that were unmerged from it since. */
export async function draftBefore(change: OpenChange, { id, since }: Lead): Promise<OrganizationDraft> {
  const before = await earlierOrganization(change, id, sql`upper(recorded) = ${since}::int8`);
  if (!before) throw new Bug(`Organization ${id} was merged in revision ${since}, which replaced no version of it`);
  const left = await leads(
    change,
    sql`l.into_id = ${id}::int8 AND lower(l.recorded) < ${since}::int8 AND upper(l.recorded) > ${since}::int8`,
  );
  let draft = before;
  for (const lead of left) draft = unmergedFrom(draft, await givenBy(change, lead));
  return draft;
}

/** Takes from the organization that stands for a merged one today what it was given by it; `draft` is what the merged one has again. */
export async function takeBack(change: OpenChange, lead: Lead, draft: OrganizationDraft, holder: number): Promise<Obstacle[]> {
  let { names } = await givenBy(change, lead);
  for (let at = lead.into; at !== holder;) {
    const [next] = await leads(change, sql`l.id = ${at}::int8 AND upper_inf(l.recorded)`);
    if (!next) throw new Bug(`Organization ${at} leads nowhere`);
    // Of what it passed on, only what the next one did not have itself.
    const passed = new Set((await givenBy(change, next)).names.map(({ text, type }) => `${type} ${text}`));
    names = names.filter(({ text, type }) => passed.has(`${type} ${text}`));
    at = next.into;
  }
  const recorded = await recordedOrganization(change, holder);
  const rest = unmergedFrom(recorded.draft, { names, identifiers: draft.identifiers });
  return rest === recorded.draft ? [] : stageOrganization(change, recorded, rest);
}

/** What a merge gave to its target. */
async function givenBy(change: OpenChange, { into, since }: Lead): Promise<TakenOver> {
  const before = await earlierOrganization(change, into, sql`upper(recorded) = ${since}::int8`);
  const after = await earlierOrganization(change, into, sql`lower(recorded) = ${since}::int8`);
  return before && after ? takenOverBetween(before, after) : { names: [], identifiers: [] };
}

/** Leads of organizations. */
export async function leads(change: OpenChange, which: Sql): Promise<Lead[]> {
  const rows = await change.query<{ id: string; into: string; since: string }>(
    sql`SELECT l.id, l.into_id AS into, lower(l.recorded) AS since FROM lead l WHERE l.record_type = 'Organization' AND ${which}`,
  );
  return rows.map(({ id, into, since }) => ({ id: Number(id), into: Number(into), since: Number(since) }));
}
