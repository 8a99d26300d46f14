import { endsBeforeItBegins } from '../chain.js';
import { boundsOf } from '../written-date.js';
import { citedIn, staleness } from './lookup.js';
import type { Input, Operation } from './operation.js';
import { type Organization, put, type Recorded, without } from './recorded.js';
import { together } from './terms.js';
import { conflict, refusedFor, type Refusal, type Verdict } from './verdict.js';

/** What becomes of a mutation of organizations whose input is sound and leads somewhere. */
export function judgeOrganization(recorded: Recorded, { mutation, input }: Operation): Verdict {
  if (mutation === 'registerOrganization') return registered(recorded, input);
  const before = recorded.organizations.get((input.id ?? '').toLowerCase());
  if (!before) throw new RangeError(`No organization ${input.id}`);
  const stale = staleness(before, input);
  switch (mutation) {
    case 'correctOrganization':
      return outcome(recorded, corrected(before, input), stale);
    case 'dissolveOrganization':
      return outcome(recorded, dissolved(before, input), [...stale, ...(before.dissolved === null ? [] : [conflict(before.id)])]);
    default:
      return retracted(recorded, before, stale);
  }
}

function outcome(recorded: Recorded, after: Organization, refusals: readonly Refusal[]): Verdict {
  const turned = endsBeforeItBegins(boundsOf(after.founded ?? ''), boundsOf(after.dissolved ?? ''));
  const own = [...refusals, ...(turned ? [conflict(after.id)] : [])];
  if (own.length > 0) return refusedFor(...own);
  return { recorded: ({ revision }) => ({ ...recorded, organizations: put(recorded.organizations, { ...after, since: revision }) }) };
}

function registered(recorded: Recorded, input: Input): Verdict {
  const holder = recorded.slugs.get(input.slug ?? '');
  if (holder !== undefined) return refusedFor(conflict(holder));
  return {
    recorded: (made) => {
      const organization: Organization = {
        id: made.id,
        slug: input.slug ?? made.slug,
        kind: input.kind ?? '',
        name: input.names?.find(({ type = 'OFFICIAL' }) => type === 'OFFICIAL')?.text ?? '',
        founded: input.founded ?? null,
        dissolved: input.dissolved ?? null,
        city: input.city ?? null,
        countries: input.countries ?? [],
        citations: citedIn(input.citations),
        since: made.revision,
      };
      const slugs = new Map(recorded.slugs).set(organization.slug, made.id);
      return { ...recorded, slugs, organizations: put(recorded.organizations, organization) };
    },
  };
}

function corrected(before: Organization, input: Input): Organization {
  const over = (key: 'city' | 'founded' | 'dissolved'): string | null => (input[key] === undefined ? before[key] : input[key]);
  return {
    ...before,
    kind: input.kind ?? before.kind,
    name: input.names?.find(({ type = 'OFFICIAL' }) => type === 'OFFICIAL')?.text ?? before.name,
    city: over('city'),
    founded: over('founded'),
    dissolved: over('dissolved'),
    countries: input.countries === undefined ? before.countries : (input.countries ?? []),
    citations: input.citations === undefined ? before.citations : citedIn(input.citations),
  };
}

function dissolved(before: Organization, { on = '', citations }: Input): Organization {
  return { ...before, dissolved: on, citations: together(before.citations, citedIn(citations)) };
}

/** Not while memberships stand on it, of either side. */
function retracted(recorded: Recorded, { id }: Organization, stale: readonly Refusal[]): Verdict {
  const facts = [...recorded.memberships.values()].filter(({ member, federation }) => member === id || federation === id);
  const refusals = [...stale, ...(facts.length > 0 ? [conflict(...facts.map((fact) => fact.id))] : [])];
  if (refusals.length > 0) return refusedFor(...refusals);
  return { recorded: () => ({ ...recorded, organizations: without(recorded.organizations, id) }) };
}
