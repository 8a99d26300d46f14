import { Problem } from '@guildhall/problems';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { judgementsOf } from './judged-by.js';

/** Something wrong with an input, and where in it. */
export interface InputViolation {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type InputClass<Input extends object = object> = new () => Input;

/** Everything that class-validator finds wrong with an input. What may be absent or null is said by the schema, which was asked before. */
function violationsIn(input: object): InputViolation[] {
  return validateSync(input, { forbidUnknownValues: false, skipMissingProperties: true }).flatMap((error) => placed(error, []));
}

function placed(error: ValidationError, above: readonly (string | number)[]): InputViolation[] {
  const { target, property, constraints = {}, children = [] } = error;
  const path = [...above, /^\d+$/.test(property) && Array.isArray(target) ? Number(property) : property];
  const judged = target ? judgementsOf(target, property) : [];
  const others = Object.entries(constraints).filter(([name]) => name !== 'judgedBy');
  return [
    ...judged.map(({ path: below, message }) => ({ path: [...path, ...below], message })),
    ...others.map(([, message]) => ({ path, message })),
    ...children.flatMap((child) => placed(child, path)),
  ];
}

/** The input as an object of its class, once nothing is wrong with it in itself; everything that is, at once. `check` sees what class-validator cannot. */
export function checkedInput<Input extends object>(
  type: InputClass<Input>,
  sent: object,
  check: (input: Input) => readonly InputViolation[] = () => [],
): Input {
  const input = plainToInstance(type, sent);
  const violations = [...violationsIn(input), ...check(input)];
  if (violations.length > 0) throw inputRefused(violations);
  return input;
}

/** The problem that tells all violations of `input` at once. */
export function inputRefused(violations: readonly InputViolation[]): Problem {
  const told = unique(violations).map(({ path, message }) => ({ path: ['input', ...path], message }));
  return new Problem('BAD_USER_INPUT', told.map(({ message }) => message).join(' '), { violations: told });
}

/** One sentence a place: what two validators found there is most often the same. */
function unique(violations: readonly InputViolation[]): InputViolation[] {
  const places = new Set<string>();
  return violations.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !places.has(place) && places.add(place);
  });
}
