import { countryName } from '@guildhall/countries';
import { searchKey } from '@guildhall/storage';
import { effectiveNames, type NamedOrganization } from './names.js';

/** In what way a name is alike: spelt alike, an acronym made of the asked initials, or initials that are the asked acronym. */
export type Likeness = 'NAME' | 'ACRONYM' | 'INITIALS';

/** What a statement found of one organization. */
export interface StoredMatch {
  /** The nearest first: how, the search key of the name, and how near, to 1. */
  readonly alike: readonly (readonly [how: Likeness, key: string, near: number])[];
  /** Scheme and value of each identifier that was asked for. */
  readonly identifiers: readonly (readonly [scheme: string, value: string])[];
  /** The asked country, where the organization belongs to it. */
  readonly country: string | null;
  readonly organization: NamedOrganization;
}

function nameOfKey(organization: NamedOrganization, key: string): string {
  return effectiveNames(organization).find(({ text }) => searchKey(text) === key)?.text ?? organization.defaultName;
}

/** The name that is nearest; the default name where only an identifier is shared. */
export function matchedName({ alike, organization }: StoredMatch): string {
  const [nearest] = alike;
  return nearest ? nameOfKey(organization, nearest[1]) : organization.defaultName;
}

/** What speaks for it, in sentences. */
export function matchReasons({ alike, identifiers, country, organization }: StoredMatch): string[] {
  return [
    ...identifiers.map(([scheme, value]) => `It has the same identifier: ${scheme} ${value}.`),
    ...alike.map(([how, key, near]) => {
      const name = `“${nameOfKey(organization, key)}”`;
      if (how === 'ACRONYM') return `Its acronym ${name} is made of the initials of the asked name.`;
      if (how === 'INITIALS') return `The initials of its name ${name} make the asked acronym.`;
      if (near === 1) return `It bears the same name, ${name}, in whatever script and spelling.`;
      return `Its name ${name} is spelt like the asked one: ${Math.round(near * 100)} %.`;
    }),
    ...(country === null ? [] : [`It belongs to the same country: ${countryName(country, 'en')}.`]),
  ];
}
