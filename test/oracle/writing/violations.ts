import { endsBeforeItBegins } from '../chain.js';
import { boundsOf } from '../written-date.js';
import type { Input, Mutation, Operation } from './operation.js';
import { kindOf } from './written-id.js';

const LONGEST = { message: 2_000, key: 200, name: 500, text: 10_000, slug: 100 };
const COUNTRIES = ['AZ', 'GE', 'FR', 'SUHH'];
const DATES = ['start', 'end', 'on', 'announcedOn', 'founded', 'dissolved', 'publishedOn'] as const;

const KIND_OF_ID: Readonly<Record<string, string>> = { Source: 'src', Organization: 'org', Membership: 'mem' };

/** Where an input is wrong in itself, as `citations.0.source.id`: each place once. */
export function violationsOf({ mutation, input }: Operation): string[] {
  const places = [
    ...ids(mutation, input),
    ...DATES.filter((name) => input[name] != null && !isDate(input[name])),
    ...each('attestedOn', input.attestedOn, (day, before) => !isDate(day) || before.includes(day)),
    ...each(
      'countries',
      input.countries,
      (code, before) => !COUNTRIES.includes(code) || (isAbout('Organization', mutation) && before.includes(code)),
    ),
    ...texts(mutation, input),
    ...citations(mutation, input),
    ...periods(input),
    ...whatItSays(mutation, input),
  ];
  return [...new Set(places)].sort();
}

function ids(mutation: Mutation, { id, member, federation }: Input): string[] {
  const wanted = KIND_OF_ID[/(Source|Organization|Membership)$/.exec(mutation)?.[0] ?? ''];
  const sound = member !== undefined && kindOf(member) === 'org';
  return [
    ...(id !== undefined && kindOf(id) !== wanted ? ['id'] : []),
    ...(member !== undefined && kindOf(member) !== 'org' ? ['member'] : []),
    ...(federation !== undefined && kindOf(federation) !== 'org' ? ['federation'] : []),
    ...(sound && member.toLowerCase() === federation?.toLowerCase() ? ['federation'] : []),
  ];
}

function texts(mutation: Mutation, input: Input): string[] {
  const { message, idempotencyKey, names, slug, city, title, url } = input;
  const mustSayWhy = /^(correct|retract)/.test(mutation);
  return [
    ...(message != null && message.length > LONGEST.message ? ['message'] : []),
    ...(mustSayWhy && isBlank(message) ? ['message'] : []),
    ...(idempotencyKey != null && isMissing(idempotencyKey, LONGEST.key) ? ['idempotencyKey'] : []),
    ...(names ?? []).flatMap(({ text }, place) => (isMissing(text, LONGEST.name) ? [`names.${place}.text`] : [])),
    ...(names !== undefined && !names?.some(({ type = 'OFFICIAL' }) => type === 'OFFICIAL') ? ['names'] : []),
    ...(slug != null && (slug.length > LONGEST.slug || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) ? ['slug'] : []),
    ...(city != null && city.length > LONGEST.text ? ['city'] : []),
    ...(title !== undefined && isMissing(title ?? '', LONGEST.text) ? ['title'] : []),
    ...(url != null && !/^https?:\/\/[^\s/]+\S*$/.test(url) ? ['url'] : []),
  ];
}

function citations(mutation: Mutation, { citations: cited, citation }: Input): string[] {
  const needed = /^(register|record|correct)/.test(mutation);
  const keys = (cited ?? []).map(({ source }) => source.id.toLowerCase());
  return [
    ...(needed && cited !== undefined && (cited ?? []).length === 0 ? ['citations'] : []),
    ...keys.flatMap((id, place) => (kindOf(id) === 'src' ? [] : [`citations.${place}.source.id`])),
    ...(isAbout('Organization', mutation) ? keys.flatMap((id, place) => (keys.indexOf(id) < place ? [`citations.${place}`] : [])) : []),
    ...(citation !== undefined && kindOf(citation.source.id) !== 'src' ? ['citation.source.id'] : []),
  ];
}

function periods({ start, end, founded, dissolved }: Input): string[] {
  const turned = (first: string | null | undefined, last: string | null | undefined): boolean =>
    isDate(first) && isDate(last) && endsBeforeItBegins(boundsOf(first), boundsOf(last));
  return [...(turned(start, end) ? ['end'] : []), ...(turned(founded, dissolved) ? ['dissolved'] : [])];
}

/** Changes that say nothing, and values that cannot become unknown. */
function whatItSays(mutation: Mutation, input: Input): string[] {
  const { category, standing, kind } = input;
  const corrected = [standing, category, input.start, input.end, input.ongoing, input.announcedOn, input.countries, input.citations];
  return [
    ...(mutation === 'changeMembership' && category == null && standing == null ? ['category'] : []),
    ...(mutation === 'correctMembership' && standing === null ? ['standing'] : []),
    ...(mutation === 'correctMembership' && corrected.every((value) => value === undefined) ? [''] : []),
    ...(mutation === 'correctOrganization' && kind === null ? ['kind'] : []),
  ];
}

function each<Value>(
  list: string,
  values: readonly Value[] | null | undefined,
  isWrong: (value: Value, before: Value[]) => boolean,
): string[] {
  return (values ?? []).flatMap((value, place, all) => (isWrong(value, all.slice(0, place)) ? [`${list}.${place}`] : []));
}

/** A day, a month or a year that stands in the calendar. Nothing else of EDTF is written here. */
function isDate(text: string | null | undefined): text is string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? '') ?? [];
  if (year === undefined || year === '0000') return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function isAbout(type: string, mutation: Mutation): boolean {
  return mutation.endsWith(type);
}

function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

function isMissing(text: string, longest: number): boolean {
  return isBlank(text) || text.length > longest;
}
