import type { InputViolation } from '@guildhall/journal';
import type { ValuePath, Violation } from '@guildhall/problems';

export { checkCited, checkStillCited, SOURCE_REQUIRED } from '@guildhall/sources';

/** Where in the input of a mutation a value stands that has this path in a draft. */
export type PlaceInInput = (path: ValuePath) => ValuePath;

/** For an input that has all that a draft has, under other names: `{ memberId: 'member' }`. */
export function calledInInput(names: Readonly<Record<string, string>>): PlaceInInput {
  return ([property = '', ...below]) => [names[property] ?? property, ...below];
}

/** What is wrong with a draft, told of the input that it was made from. */
export function inInput(violations: readonly Violation[], place: PlaceInInput): InputViolation[] {
  return violations.map(({ path, message }) => ({ path: place(path), message }));
}
