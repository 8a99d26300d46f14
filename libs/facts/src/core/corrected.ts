import type { InputViolation } from '@guildhall/journal';

/** What a correction says of a property: absent, it stays; null, it becomes unknown. */
export function corrected<Value>(said: Value | null | undefined, current: Value | null): Value | null {
  return said === undefined ? current : said;
}

/** Properties that cannot become unknown, where a correction makes them so. */
export function checkKept<Input extends object>(input: Input, properties: readonly (keyof Input & string)[]): InputViolation[] {
  return properties
    .filter((property) => input[property] === null)
    .map((property) => ({ path: [property], message: `The ${property} cannot become unknown: leave it out to keep it, or give another.` }));
}

const NO_CORRECTION: ReadonlySet<string> = new Set(['id', 'message', 'expectedRevision', 'idempotencyKey']);

/** A correction that corrects nothing. */
export function checkSomething(input: object): InputViolation[] {
  const says = Object.entries(input).some(([property, value]) => value !== undefined && !NO_CORRECTION.has(property));
  return says ? [] : [{ path: [], message: 'Nothing is corrected: give at least one property of the record.' }];
}
