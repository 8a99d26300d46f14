import type { Day, Span } from './day.js';
import type { ListQuestion, Question } from './question.js';

/** What the server calls the things that questions name. */
export interface Ids {
  readonly slugPrefix: string;
  readonly organizations: ReadonlyMap<string, string>;
  readonly memberships: ReadonlyMap<string, string>;
}

/** A question of a revision; null: of the newest, without saying so. */
export interface AskedQuestion {
  readonly question: Question;
  readonly revision: number | null;
}

const COUNT = '{ certain possible }';
const SPAN = '{ from to }';
const STATISTICS = `members ${COUNT} countries ${COUNT} byCategory { category members ${COUNT} } byCountry { country { code } members ${COUNT} }`;
const LIST = `totalCount count ${COUNT} edges { certainty category standing node { id } }`;
const PERIOD = `start { earliest latest } end { earliest latest } ongoing certain ${SPAN} possible ${SPAN}`;
const MEMBERSHIP = `id category standing categoryCertain certainty countries { code } period { edtf ${PERIOD} } terms { category standing period { ${PERIOD} } }`;
const DATE = '{ edtf earliest latest precision }';

/** One field for each question, `q` and its place; those of one organization at one revision stand together. */
export function documentOf(asked: readonly AskedQuestion[], ids: Ids): string {
  const roots: string[] = [];
  const ofOrganizations = new Map<string, string[]>();
  for (const [place, { question, revision }] of asked.entries()) {
    const at = revision === null ? '' : `, atRevision: ${revision}`;
    const alias = `q${place}`;
    if (question.ask === 'membership') {
      const id = ids.memberships.get(question.of) ?? '';
      roots.push(`${alias}: node(id: "${id}", asOf: "${question.asOf}"${at}) { ... on Membership { ${MEMBERSHIP} } }`);
    } else if (question.ask === 'all memberships') {
      roots.push(`${alias}: memberships(${listArguments(question, [...ids.organizations.values()])}${at}) { ${LIST} }`);
    } else {
      const organization = `organization(by: { slug: "${ids.slugPrefix}${question.of}" }${at})`;
      ofOrganizations.set(organization, [...(ofOrganizations.get(organization) ?? []), fieldOf(alias, question)]);
    }
  }
  const groups = [...ofOrganizations].map(([organization, fields], place) => `g${place}: ${organization} { ${fields.join(' ')} }`);
  return `{ ${[...roots, ...groups].join('\n')} }`;
}

/** The answers to the questions of a document, in their order; memberships by the names that questions give them. */
export function answersIn(data: Readonly<Record<string, unknown>>, count: number, ids: Ids): unknown[] {
  const names = new Map([...ids.memberships].map(([name, id]) => [id, name]));
  const groups = Object.entries(data).map(([key, value]) => (key.startsWith('g') ? (value as object | null) : { [key]: value }));
  const answers = Object.assign({}, ...groups) as Record<string, unknown>;
  return Array.from({ length: count }, (_, place) => named(organizationOf(answers, place) ?? answers[`q${place}`], names));
}

function fieldOf(alias: string, question: Exclude<Question, { ask: 'membership' | 'all memberships' }>): string {
  switch (question.ask) {
    case 'organization':
      return `${alias}founded: founded ${DATE} ${alias}dissolved: dissolved ${DATE}`;
    case 'statistics':
      return `${alias}: statistics(asOf: "${question.asOf}") { ${STATISTICS} }`;
    default:
      return `${alias}: ${question.ask}(${listArguments(question, null)}) { ${LIST} }`;
  }
}

function organizationOf(answers: Readonly<Record<string, unknown>>, place: number): object | null {
  const [founded, dissolved] = [answers[`q${place}founded`], answers[`q${place}dissolved`]];
  return founded === undefined ? null : { founded, dissolved };
}

function listArguments({ when, certainty, filter }: ListQuestion, federations: readonly string[] | null): string {
  const { categories, standings, countries } = filter;
  const kept = [
    ...(federations ? [`federations: ${JSON.stringify(federations)}`] : []),
    ...(categories ? [`categories: [${categories.join(', ')}]`] : []),
    ...(standings ? [`standings: [${standings.join(', ')}]`] : []),
    ...(countries ? [`countries: ${JSON.stringify(countries)}`] : []),
  ];
  const narrowed = kept.length > 0 ? `, filter: { ${kept.join(', ')} }` : '';
  return `first: 100, ${whenArgument(when)}, certainty: ${certainty}${narrowed}`;
}

function whenArgument(when: Day | Span): string {
  if (typeof when === 'string') return `asOf: "${when}"`;
  const bounds = Object.entries(when).map(([side, day]) => `${side}: ${JSON.stringify(day)}`);
  return `during: { ${bounds.join(', ')} }`;
}

function named(answer: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((one) => named(one, names));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, key === 'id' ? (names.get(String(value)) ?? value) : named(value, names)]),
  );
}
