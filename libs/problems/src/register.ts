import { Bug } from './bug.js';
import { FINDING_CODES, type FindingCode } from './finding-codes.js';
import { OPERATIONAL_CODES, type OperationalCode } from './operational-codes.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';
import type { Explanation, RegisterEntry, RegisterKind } from './register-entry.type.js';
import { ROW_CODES, type RowCode } from './row-codes.js';

function entries(kind: RegisterKind, explanations: readonly Explanation[]): RegisterEntry[] {
  return explanations.map(({ code, what, why, todo }) => ({ code, kind, what, why, todo }));
}

/** Every code that a user can meet. A code is never renamed or given another meaning: programs branch on it. */
export const REGISTER: readonly RegisterEntry[] = [
  ...entries('problem', PROBLEM_CODES),
  ...entries('operational', OPERATIONAL_CODES),
  ...entries('row', ROW_CODES),
  ...entries('finding', FINDING_CODES),
];

const BY_CODE: ReadonlyMap<string, RegisterEntry> = new Map(REGISTER.map((entry) => [entry.code, entry]));

/** The explanation of a code: what a report or a screen shows beside the message. */
export function registerEntry(code: ProblemCode | OperationalCode | RowCode | FindingCode): RegisterEntry {
  const entry = BY_CODE.get(code);
  if (!entry) throw new Bug(`The register has no code ${code}`);
  return entry;
}
