import type { EditedOrganizationQuery } from '../api/generated/graphql.js';
import { namesOf } from './undo.js';

type Names = NonNullable<EditedOrganizationQuery['organization']>['allNames'];
type WrittenName = ReturnType<typeof namesOf>[number];

/** The names of both organizations: those of the one that stays as they are, the other's official ones as aliases, each text once in a language. */
export function mergedNames(target: Names, source: Names): WrittenName[] {
  const own = namesOf(target);
  const known = new Set(own.map(keyOf));
  const added = namesOf(source).filter((name) => !known.has(keyOf(name)));
  return [...own, ...added.map((name) => (name.type === 'OFFICIAL' ? { ...name, type: 'ALIAS' } : name))];
}

function keyOf({ text, language }: WrittenName): string {
  return `${text.toLowerCase()} ${language ?? ''}`;
}
