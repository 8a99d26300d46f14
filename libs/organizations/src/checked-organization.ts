import type { InputViolation } from '@guildhall/journal';
import { checkCited, checkCitedOnce, checkStillCited, type CitationInput } from '@guildhall/sources';
import type { NameInput } from './name.input.js';
import { checkOrganization, type OrganizationDraft, type WrittenIdentifier } from './organization-draft.js';
import { OrganizationKind } from './organization-kind.js';
import type { CorrectOrganizationInput, NewOrganizationInput, RenameOrganizationInput } from './organization-writing.input.js';
import { namesOf } from './recorded-names.js';
import { NameType } from './stored-name.js';

/** How many entries a list of an input may have. */
export const LONGEST_LIST = 200;

const LISTS = ['names', 'countries', 'identifiers', 'memberships'] as const;

/** What the inputs of registering and of correcting have alike. */
interface Described {
  readonly slug?: string | null;
  readonly names?: readonly NameInput[] | null;
  readonly countries?: readonly string[] | null;
  readonly founded?: string | null;
  readonly dissolved?: string | null;
  readonly identifiers?: readonly WrittenIdentifier[] | null;
  readonly citations?: readonly CitationInput[] | null;
}

type Lists = { readonly [list in (typeof LISTS)[number]]?: readonly unknown[] | null };

/** Everything that the input alone shows to be wrong with a new organization. */
export function checkNewOrganization(input: NewOrganizationInput): InputViolation[] {
  return [...checkCited(input), ...checkNames(input.names), ...checkDescribed(input)];
}

/** The same of a correction. */
export function checkCorrection(input: CorrectOrganizationInput): InputViolation[] {
  const { kind, names } = input;
  return [
    ...checkStillCited(input),
    ...(kind === null
      ? [{ path: ['kind'], message: 'What an organization is cannot become unknown: say one of the kinds, or leave it out.' }]
      : []),
    ...(names === undefined ? [] : checkNames(names ?? [])),
    ...checkDescribed(input),
  ];
}

/** The same of a new name. */
export function checkRename({ name, on, citations }: RenameOrganizationInput): InputViolation[] {
  const named = { names: [{ ...name, start: on }] };
  const ofName = checkDescribed(named).map(({ path: [, , ...below], message }) => ({
    path: below[0] === 'start' ? ['on'] : ['name', ...below],
    message,
  }));
  const starts = name.start != null && name.start !== on;
  return [
    ...checkCited({ citations }),
    ...checkCitedOnce(citations),
    ...(name.type === NameType.OFFICIAL
      ? []
      : [
          {
            path: ['name', 'type'],
            message: `The new name is an OFFICIAL one, not ${name.type}. Names of other types are added by correctOrganization.`,
          },
        ]),
    ...(starts ? [{ path: ['name', 'start'], message: 'The new name starts on `on`: leave its start out.' }] : []),
    ...ofName,
  ];
}

/** Lists that are too long. */
export function checkLists(input: Lists): InputViolation[] {
  return LISTS.flatMap((list) => {
    const length = input[list]?.length ?? 0;
    return length <= LONGEST_LIST ? [] : [{ path: [list], message: `The list has ${length} entries; at most ${LONGEST_LIST} are taken.` }];
  });
}

function checkNames(names: readonly NameInput[]): InputViolation[] {
  if (names.some(({ type }) => type === NameType.OFFICIAL)) return [];
  return [{ path: ['names'], message: 'At least one OFFICIAL name is needed.' }];
}

/** By the validator of files, as far as the input goes; of lists that are too long only that is said. */
function checkDescribed(input: Described): InputViolation[] {
  const long = checkLists(input);
  const of = <Entry>(list: readonly Entry[] | null | undefined): readonly Entry[] => (!list || list.length > LONGEST_LIST ? [] : list);
  const names = of(input.names);
  const draft: OrganizationDraft = {
    ...NOTHING,
    slug: input.slug ?? NOTHING.slug,
    countries: of(input.countries),
    founded: input.founded ?? null,
    dissolved: input.dissolved ?? null,
    identifiers: of(input.identifiers),
    names: namesOf(names, []),
  };
  return [
    ...long,
    ...checkOrganization(draft).map(({ path, message }) => ({ path, message })),
    ...names.flatMap(({ text, type }, place) =>
      checkAcronym(text, type).map(({ message }) => ({ path: ['names', place, 'text'], message })),
    ),
    ...checkCountriesOnce(draft.countries),
    ...checkCitedOnce(input.citations),
  ];
}

/** What is taken whatever it stands for: the parts of a draft that an input does not have, or that are judged in their own place. */
const NOTHING: OrganizationDraft = {
  slug: 'organization',
  kind: OrganizationKind.ASSOCIATION,
  defaultName: 'Organization',
  language: null,
  acronym: null,
  countries: [],
  city: null,
  founded: null,
  dissolved: null,
  website: null,
  note: null,
  names: [],
  identifiers: [],
  citations: [],
};

function checkAcronym(text: string, type: NameType): InputViolation[] {
  return type === NameType.ACRONYM ? checkOrganization({ ...NOTHING, acronym: text }) : [];
}

function checkCountriesOnce(countries: readonly string[]): InputViolation[] {
  return countries.flatMap((code, place) =>
    countries.indexOf(code) === place ? [] : [{ path: ['countries', place], message: `${code.slice(0, 40)} is named twice.` }],
  );
}
