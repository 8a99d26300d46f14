import { type At, daySql, newestRevisionRead, type Query } from '@guildhall/planner';
import { recordId } from '@guildhall/storage';
import sql from 'sql-template-tag';
import { type Described, LIKELY, matchesSql } from './similar-organizations.js';
import { matchedName, matchReasons, type StoredMatch } from './similar-reasons.js';

/** A registered organization that may well be the one that somebody is about to register. */
export interface LikelyTwin {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly countries: readonly string[];
  /** 0 to 1, as `OrganizationMatch.score`. */
  readonly score: number;
  readonly matchedName: string;
  readonly reasons: readonly string[];
}

interface Found extends Omit<StoredMatch, 'alike' | 'identifiers' | 'organization'> {
  readonly id: string;
  readonly slug: string;
  readonly countries: string[];
  readonly score: number;
  readonly alike: StoredMatch['alike'] | null;
  readonly identifiers: StoredMatch['identifiers'] | null;
  readonly organization: StoredMatch['organization'];
}

/** Who of those that are registered now is likely one of these descriptions, as a registry-wide question outside of GraphQL: the likeliest first, each once. */
export async function likelyTwins(query: Query, described: readonly Described[]): Promise<LikelyTwin[]> {
  const { number, recordedAt } = await newestRevisionRead(query);
  const today = daySql(recordedAt.slice(0, 10));
  const at: At = { asOf: today, asked: false, today, revision: sql`${number}::int8` };
  const best = new Map<string, LikelyTwin>();
  for (const one of described) {
    const found = await query<Found>(sql`
      SELECT o.id, o.slug, o.countries, m.score, m.alike, m.identifiers, m.country,
        json_build_object('defaultName', o.default_name, 'language', o.language, 'acronym', o.acronym, 'names', o.names) AS organization
      FROM (${matchesSql(at, one)}) m JOIN organization o ON o.id = m.id AND o.recorded @> ${number}::int8 WHERE m.score >= ${LIKELY}::float8`);
    for (const each of found.map(twinOf)) {
      const known = best.get(each.id);
      if (!known || known.score < each.score) best.set(each.id, each);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

function twinOf(found: Found): LikelyTwin {
  const { id, slug, countries, score, organization } = found;
  const match: StoredMatch = { ...found, alike: found.alike ?? [], identifiers: found.identifiers ?? [] };
  return {
    ...{ id: recordId('Organization', Number(id)), slug, name: organization.defaultName, countries, score },
    matchedName: matchedName(match),
    reasons: matchReasons(match),
  };
}
