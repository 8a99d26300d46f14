import { type Caller, Role } from '@guildhall/access';
import { MembershipCategory } from '@guildhall/facts';
import {
  addressedOrganization,
  likelyTwins,
  type LikelyTwin,
  NameType,
  noSuchOrganization,
  type WrittenIdentifier,
  type OrganizationKind,
} from '@guildhall/organizations';
import { newestRevisionRead, type Query } from '@guildhall/planner';
import { Problem, refuseMissingText } from '@guildhall/problems';
import { type RegisterOrganizationInput, registrationMutations } from '@guildhall/registration';
import { recordId } from '@guildhall/storage';
import type { DataSource } from 'typeorm';

/** What `guildhall register` is given, by the names of its options. */
export interface RegisterFlags {
  readonly name: string;
  readonly language?: string;
  readonly acronym?: string;
  readonly kind: OrganizationKind;
  readonly country?: string[];
  readonly city?: string;
  readonly founded?: string;
  readonly website?: string;
  readonly identifier?: string[];
  readonly slug?: string;
  readonly sourceTitle: string;
  readonly sourceUrl?: string;
  readonly memberOf?: string;
  readonly category?: MembershipCategory;
  readonly since?: string;
  readonly announced?: string;
  readonly message?: string;
  readonly as?: string;
}

/** As the validator gets to see it: whether a scheme is one is for it to say. */
type WrittenInput = Omit<RegisterOrganizationInput, 'identifiers'> & { readonly identifiers: readonly WrittenIdentifier[] };

/** What was registered. */
export interface RegisteredOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly revision: number;
}

const PROGRAM = 'Guildhall command line';
const LONGEST_ACTOR = 100;

/** Where in the input each option goes, so that what is wrong is told of the option. */
const OPTIONS: readonly (readonly [place: string, option: string])[] = [
  ['names.0.language', '--language'],
  ['names.0', '--name'],
  ['names.1', '--acronym'],
  ['citations.0.source.new.url', '--source-url'],
  ['citations', '--source-title'],
  ['memberships.0.announcedOn', '--announced'],
  ['memberships.0.start', '--since'],
  ['memberships', '--member-of'],
  ['countries', '--country'],
  ['identifiers', '--identifier'],
];

/** Who of the registered organizations is likely the one described: asked by its name, and by its acronym where it has one. */
export function twinsOf(query: Query, { name, acronym, country = [], identifier = [] }: RegisterFlags): Promise<LikelyTwin[]> {
  const [first] = country;
  const described = { ...(first === undefined ? {} : { country: first }), identifiers: identifier.map(identifierOf), first: 10 };
  return likelyTwins(
    query,
    [name, ...(acronym === undefined ? [] : [acronym])].map((text) => ({ ...described, name: text })),
  );
}

/** Registers through the mutation that the API has; everything that is wrong is told at once, with the options. */
export async function registerOrganization(dataSource: DataSource, query: Query, flags: RegisterFlags): Promise<RegisteredOrganization> {
  const input = inputOf(flags, await federationOf(query, flags.memberOf));
  const { mark, record } = await registrationMutations(dataSource)
    .write('registerOrganization', input, callerOf(flags.as))
    .catch((error: unknown) => {
      throw error instanceof Problem ? toldOfOptions(error) : error;
    });
  const id = recordId('Organization', record ?? 0);
  const registered = await addressedOrganization(query, id, mark.number);
  return { id, slug: registered?.slug ?? '', name: registered?.name ?? '', revision: mark.number };
}

function inputOf(flags: RegisterFlags, federation: string | null): WrittenInput {
  const { name, language = null, acronym, kind, country = [], city = null, founded = null, website = null, identifier = [] } = flags;
  const { slug = null, sourceTitle: title, sourceUrl: url = null, category = MembershipCategory.UNKNOWN, since = null } = flags;
  return {
    ...{ kind, slug, countries: country, city, founded, website, message: flags.message ?? null },
    names: [
      { text: name, language, type: NameType.OFFICIAL },
      ...(acronym === undefined ? [] : [{ text: acronym, type: NameType.ACRONYM }]),
    ],
    identifiers: identifier.map(identifierOf),
    citations: [{ source: { new: { title, url } } }],
    memberships: federation === null ? [] : [{ federation, category, start: since, ongoing: true, announcedOn: flags.announced ?? null }],
  };
}

/** `WIKIDATA:Q42`; an address after the scheme may have colons of its own. Without a scheme it is one that no registry is. */
function identifierOf(text: string): WrittenIdentifier {
  const at = text.indexOf(':');
  return { scheme: text.slice(0, Math.max(at, 0)).toUpperCase(), value: text.slice(at + 1) };
}

async function federationOf(query: Query, text: string | undefined): Promise<string | null> {
  if (text === undefined) return null;
  const { number } = await newestRevisionRead(query);
  const found = await addressedOrganization(query, text, number);
  if (found === null) throw await noSuchOrganization(query, text, number);
  return recordId('Organization', found.id);
}

function callerOf(name: string | undefined): Caller {
  const role = Role.EDITOR;
  if (name === undefined) return { key: 'command line', name: PROGRAM, role, kind: 'PROGRAM' };
  const refusal = refuseMissingText(name, 'The name after --as', LONGEST_ACTOR);
  if (refusal !== null) throw new Problem('BAD_USER_INPUT', `--as: ${refusal.message}`);
  return { key: 'command line', name, role, kind: 'PERSON' };
}

function toldOfOptions(problem: Problem): Problem {
  const { violations } = problem.details;
  if (!Array.isArray(violations)) return problem;
  const lines = (violations as { path: (string | number)[]; message: string }[]).map(({ path, message }) => {
    const place = path.slice(1).join('.');
    const option = OPTIONS.find(([begin]) => place === begin || place.startsWith(`${begin}.`))?.[1] ?? `--${place}`;
    return `${option}: ${message}`;
  });
  return new Problem(problem.code, lines.join('\n'), problem.details);
}
