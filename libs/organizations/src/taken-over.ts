import { effectiveNames } from './names.js';
import { normalizedIdentifier } from './identifier.js';
import type { OrganizationDraft, WrittenIdentifier } from './organization-draft.js';
import { sourcesOf } from './recorded-names.js';
import { NameType, type StoredName } from './stored-name.js';

/** What an organization is found by, and takes over from one that is merged into it. */
export interface TakenOver {
  readonly names: readonly StoredName[];
  readonly identifiers: readonly WrittenIdentifier[];
}

/**
 * What `target` takes over from `source`: its identifiers, its acronyms, and its other names as aliases, so that nobody looks for them in vain and nothing is called by
 * them. What it has already is left out.
 */
export function takenOver(target: OrganizationDraft, source: OrganizationDraft): TakenOver {
  const known = effectiveNames(target);
  const names: StoredName[] = [];
  for (const name of effectiveNames(source)) {
    const type = name.type === NameType.ACRONYM ? NameType.ACRONYM : NameType.ALIAS;
    const says = (one: StoredName): boolean => one.text === name.text && (type === NameType.ALIAS || one.type === type);
    if ([...known, ...names].some(says)) continue;
    names.push({ ...name, type, sources: name.sources.length > 0 ? name.sources : sourcesOf(source.citations) });
  }
  const has = new Set(target.identifiers.map(identifierKey));
  return { names, identifiers: source.identifiers.filter((identifier) => !has.has(identifierKey(identifier))) };
}

/** The target of a merge with what it takes over. */
export function mergedInto(target: OrganizationDraft, { names, identifiers }: TakenOver): OrganizationDraft {
  return { ...target, names: [...target.names, ...names], identifiers: [...target.identifiers, ...identifiers] };
}

/** What one version of an organization has and the one before it had not. */
export function takenOverBetween(before: OrganizationDraft, after: OrganizationDraft): TakenOver {
  const names = new Set(before.names.map(nameKey));
  const identifiers = new Set(before.identifiers.map(identifierKey));
  return {
    names: after.names.filter((name) => !names.has(nameKey(name))),
    identifiers: after.identifiers.filter((identifier) => !identifiers.has(identifierKey(identifier))),
  };
}

/** An organization without what it took over, as far as it still has it just so: the same object where it has none of it. */
export function unmergedFrom(draft: OrganizationDraft, taken: TakenOver): OrganizationDraft {
  const names = new Set(taken.names.map(nameKey));
  const identifiers = new Set(taken.identifiers.map(identifierKey));
  const rest = {
    names: draft.names.filter((name) => !names.has(nameKey(name))),
    identifiers: draft.identifiers.filter((identifier) => !identifiers.has(identifierKey(identifier))),
    // A later correction may have put it into the column of the acronym.
    acronym: taken.names.some(({ type, text }) => type === NameType.ACRONYM && text === draft.acronym) ? null : draft.acronym,
  };
  const isSame =
    rest.names.length === draft.names.length && rest.identifiers.length === draft.identifiers.length && rest.acronym === draft.acronym;
  return isSame ? draft : { ...draft, ...rest };
}

function nameKey({ text, type, language, start }: StoredName): string {
  return JSON.stringify([text, type, language, start]);
}

function identifierKey({ scheme, value }: WrittenIdentifier): string {
  return `${scheme} ${normalizedIdentifier(scheme, value)}`;
}
