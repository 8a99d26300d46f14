import { isDeepStrictEqual } from 'node:util';
import type { StoredCitation } from '@guildhall/sources';
import type { Day } from '@guildhall/time';
import { Bug } from '@guildhall/problems';
import type { NameInput } from './name.input.js';
import { effectiveNames, type NamedOrganization, nameMayHold, presentName } from './names.js';
import { NameType, type StoredName } from './stored-name.js';

/** The names of an organization as columns of its record. */
export type RecordedNames = Required<Omit<NamedOrganization, 'citations'>>;

/** Those of its names that have columns of their own. */
export interface ChosenNames {
  readonly official: StoredName;
  readonly acronym: StoredName | undefined;
}

/** The names of an input. One that rests on nothing else rests on `sources`, the ids of what is cited with it. */
export function namesOf(inputs: readonly NameInput[], sources: readonly number[]): StoredName[] {
  return inputs.map(({ text, language = null, type, start = null, end = null, ongoing }) => ({
    ...{ text, language, type, start, end },
    ongoing: end === null && ongoing === true,
    sources,
  }));
}

/** The ids of the sources of citations, each once. */
export function sourcesOf(citations: readonly StoredCitation[]): number[] {
  return [...new Set(citations.map(({ source }) => source))];
}

/**
 * Which of all names is the default one and which the acronym, on a day: of the official ones and of the acronyms the one that is borne then. Those that were chosen
 * before stay, if they still stand among them: a correction elsewhere in the list puts no other name into the order of lists.
 */
export function chosenNames(names: readonly StoredName[], day: Day, before: NamedOrganization | null = null): ChosenNames {
  const borne = (type: NameType, known: (name: StoredName) => boolean): StoredName | undefined => {
    const all = names.filter((name) => name.type === type);
    return all.find((name) => known(name) && nameMayHold(name, day)) ?? presentName(all, day);
  };
  const official = borne(NameType.OFFICIAL, ({ text, language }) => text === before?.defaultName && language === before.language);
  if (!official) throw new Bug('Names were let through of which none is official');
  const acronym = borne(NameType.ACRONYM, ({ text }) => text === before?.acronym);
  return { official, acronym: acronym && nameMayHold(acronym, day) ? acronym : undefined };
}

/** The record of all names. A chosen one has a row of its own only where it says more than the columns do, or it would be two names. */
export function recordedNames(
  all: readonly StoredName[],
  { official, acronym }: ChosenNames,
  citations: readonly StoredCitation[],
): RecordedNames {
  const columns = { defaultName: official.text, language: official.language, acronym: acronym?.text ?? null };
  let names = [...all];
  for (const chosen of [official, acronym]) {
    const others = names.filter((name) => name !== chosen);
    const asColumn = effectiveNames({ ...columns, names: others, citations }).find(
      (name) => !others.includes(name) && name.type === chosen?.type,
    );
    if (
      asColumn &&
      chosen &&
      isDeepStrictEqual({ ...asColumn, sources: sourcesOf(citations) }, { ...chosen, sources: [...chosen.sources] })
    ) {
      names = others;
    }
  }
  return { ...columns, names };
}

/** Names that rested on all sources of the record, now that it has others. */
export function namesFollowing(
  names: readonly StoredName[],
  before: readonly StoredCitation[],
  after: readonly StoredCitation[],
): StoredName[] {
  const [old, sources] = [sourcesOf(before), sourcesOf(after)];
  return names.map((name) => (isDeepStrictEqual([...new Set(name.sources)], old) ? { ...name, sources } : name));
}

/** Corrected names, where the record has them already: what was not said of a name, and on what it rests, stays as it was. */
export function namesOver(known: readonly StoredName[], inputs: readonly NameInput[], sources: readonly number[]): StoredName[] {
  return namesOf(inputs, sources).map((name, place) => {
    const { text, type, language, start } = name;
    const was = known.find((one) => one.text === text && one.type === type && one.language === language && one.start === start);
    if (!was) return name;
    const ongoing = inputs[place]?.ongoing == null ? was.ongoing && name.end === null : name.ongoing;
    return { ...name, ongoing, sources: was.sources };
  });
}
