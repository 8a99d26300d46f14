import type { Outcome } from '../../support/writing-client.js';
import { judge } from './judge.js';
import type { Operation } from './operation.js';
import type { Recorded } from './recorded.js';
import type { Refusal, Verdict } from './verdict.js';

/** The model beside the registry: what was written, and what was answered for it. */
export class Writing {
  private readonly answers = new Map<string, string>();
  private readonly states: Recorded[];

  constructor(nothing: Recorded) {
    this.states = [nothing];
  }

  /** What is recorded now. */
  get recorded(): Recorded {
    return this.at(this.states.length - 1);
  }

  /** Takes what the registry took; a RangeError where the model would not, or would do something else. */
  took(operation: Operation, { made, answer }: Extract<Outcome, { made: unknown }>): 'recorded' | 'again' {
    const verdict = judge(this.recorded, operation);
    const differs = (why: string): RangeError =>
      new RangeError(`${why}: ${JSON.stringify({ operation, made, answer, verdict, before: this.before(operation) }, null, 1)}`);
    if ('refusals' in verdict) throw differs('The registry takes what the model refuses');
    if ('again' in verdict) {
      if (made.change !== verdict.again || answer !== this.answers.get(made.change)) throw differs('It answers again, and otherwise');
      return 'again';
    }
    if (made.revision !== this.states.length) throw differs(`Revision ${this.states.length} was to be the next`);
    this.answers.set(made.change, answer);
    this.states.push(verdict.recorded(made));
    return 'recorded';
  }

  /** A RangeError where the model would not refuse it so in any of the states from one revision to another. */
  refused(operation: Operation, outcome: Extract<Outcome, { refusal: unknown }>, from = this.states.length - 1, to = from): void {
    const verdicts = this.states.slice(from, to + 1).map((state) => judge(state, operation));
    if (verdicts.some((verdict) => isAmong(verdict, outcome.refusal))) return;
    throw new RangeError(
      `The registry refuses it otherwise: ${JSON.stringify({ operation, outcome, verdicts: verdicts.slice(0, 5), before: this.before(operation) }, null, 1)}`,
    );
  }

  private before({ input }: Operation): object | undefined {
    const { sources, organizations, memberships } = this.recorded;
    const id = (input.id ?? '').toLowerCase();
    return sources.get(id) ?? organizations.get(id) ?? memberships.get(id);
  }

  private at(revision: number): Recorded {
    const state = this.states[revision];
    if (!state) throw new RangeError(`There is no revision ${revision}`);
    return state;
  }
}

/** Whether a refusal is one that is foreseen. Of ids that lead nowhere some may be named. */
function isAmong(verdict: Verdict, refusal: Refusal): boolean {
  if (!('refusals' in verdict)) return false;
  return verdict.refusals.some((known) =>
    known.code === 'NOT_FOUND' && refusal.code === 'NOT_FOUND'
      ? refusal.missing.length > 0 && refusal.missing.every((id) => known.missing.includes(id))
      : JSON.stringify(known) === JSON.stringify(refusal),
  );
}
