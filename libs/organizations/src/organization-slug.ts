import type { OpenChange } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { numberedSlug, slugOfText } from '@guildhall/sources';
import { recordId, sql } from '@guildhall/storage';
import { OrganizationKind } from './organization-kind.js';

/** What a slug is made from. */
export interface SlugGround {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly acronym: string | null;
  readonly countries: readonly string[];
}

// What is known far beyond its country goes without: `cannes`, `fiapf`, `lenfilm`.
const WITHOUT_COUNTRY: readonly OrganizationKind[] = [
  OrganizationKind.FEDERATION,
  OrganizationKind.NETWORK,
  OrganizationKind.FESTIVAL,
  OrganizationKind.COMPANY,
];

/** The slug that an organization has where it is free: made from its acronym, else its name, with its country behind it where that is usual. */
export function wantedSlug({ kind, name, acronym, countries }: SlugGround): string {
  const base = (acronym === null ? null : slugOfText(acronym)) ?? slugOfText(name) ?? kind.toLowerCase();
  const [country] = countries;
  if (country === undefined || countries.length > 1 || WITHOUT_COUNTRY.includes(kind)) return base;
  const suffix = `-${country.toLowerCase()}`;
  return base.endsWith(suffix) ? base : base + suffix;
}

/** A given slug, once it is sure that no organization has it or ever had it, now retracted or merged ones included: else CONFLICT. */
export async function givenSlug(change: OpenChange, slug: string): Promise<string> {
  await takeTurn(change, slug);
  const [taken] = await change.query<{ id: string }>(
    sql`SELECT id FROM organization WHERE slug = ${slug} ORDER BY upper_inf(recorded) DESC, lower(recorded) DESC LIMIT 1`,
  );
  if (!taken) return slug;
  const name = recordId('Organization', Number(taken.id));
  const message = `The slug ${slug} belongs to ${name}, or once did; slugs are not used again. Choose another, or give none and one is made.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

/** The wanted slug, with a number behind it where it is taken or ever was. */
export async function freeSlug(change: OpenChange, wanted: string): Promise<string> {
  await takeTurn(change, wanted);
  // A dot comes right after the hyphen.
  const rows = await change.query<{ slug: string }>(
    sql`SELECT DISTINCT slug FROM organization WHERE slug = ${wanted} OR (slug > ${`${wanted}-`} AND slug < ${`${wanted}.`} AND slug ~ '-[0-9]+$')`,
  );
  return numberedSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}

/** Those who register slugs that begin alike do so one after another: who makes one sees what the other took. */
async function takeTurn(change: OpenChange, slug: string): Promise<void> {
  const base = slug.replace(/(-[0-9]+)+$/, '');
  await change.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`organization slug ${base}`}, 0))`);
}
