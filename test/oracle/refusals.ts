import { arranged, endsBeforeItBegins, follow, wholeEvidence } from './chain.js';
import { shared } from './day.js';
import { certainDays } from './evidence.js';
import type { Membership, Registry } from './registry.js';
import { boundsOf } from './written-date.js';

/** Why a registry is no registry: codes of problems, by the slug of an organization or the name of a membership. */
export function refusals(registry: Registry): Map<string, readonly string[]> {
  const refused = new Map<string, readonly string[]>();
  for (const { slug, founded, dissolved } of registry.organizations) {
    if (endsBeforeItBegins(boundsOf(founded), boundsOf(dissolved))) refused.set(slug, ['PERIOD_INVALID']);
  }
  for (const membership of registry.memberships) {
    const codes = ownProblems(membership);
    if (codes.length > 0) refused.set(membership.name, codes);
  }
  const sound = registry.memberships.filter(({ name }) => !refused.has(name));
  for (const [place, later] of sound.entries()) {
    for (const earlier of sound.slice(0, place)) {
      if (earlier.member !== later.member || earlier.federation !== later.federation) continue;
      if (isEqual(earlier, later)) refused.set(later.name, ['DUPLICATE_ROW']);
      else if (overlap(earlier, later) && !refused.has(later.name)) refused.set(later.name, ['OVERLAP']);
    }
  }
  return refused;
}

/** All that is wrong with a membership in itself. How its terms follow is judged once each of them is a period. */
function ownProblems(membership: Membership): string[] {
  const codes = membership.member === membership.federation ? ['SELF_REFERENCE'] : [];
  const unsound = membership.terms.some(({ start, end }) => end !== '..' && endsBeforeItBegins(boundsOf(start), boundsOf(end)));
  if (unsound) codes.push('PERIOD_INVALID');
  else if (!follow(arranged(membership))) codes.push('TERMS_INVALID');
  return codes;
}

/** Equal in start, end and going on, as they are written. */
function isEqual(one: Membership, other: Membership): boolean {
  const written = (membership: Membership): string => {
    const terms = arranged(membership);
    return `${terms[0]?.term.start ?? ''}/${terms.at(-1)?.term.end ?? ''}`;
  };
  return written(one) === written(other);
}

function overlap(one: Membership, other: Membership): boolean {
  const certain = (membership: Membership) => certainDays(wholeEvidence(arranged(membership)));
  return shared(certain(one), certain(other)) !== null;
}
