import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INPUT_OF, type Operation } from '../oracle/writing/operation.js';
import type { Plan, Repetition } from '../oracle/writing/plan.js';
import { plans } from '../oracle/writing/plans.arbitrary.js';
import { NOTHING_RECORDED } from '../oracle/writing/recorded.js';
import { told } from '../oracle/writing/told.js';
import { Writing } from '../oracle/writing/writing.js';
import { type RunningApp, startApp } from '../support/running-app.js';
import { everythingOf, type Outcome, sent } from '../support/writing-client.js';
import { WritingRun } from '../support/writing-run.js';

let app: RunningApp;
let writing: Writing;
// All runs of a test write into one database.
beforeEach(async () => {
  app = await startApp({ requestsPerMinute: 1_000_000 });
  writing = new Writing(NOTHING_RECORDED);
  outcomes = new Map();
});
afterEach(() => app.stop());

/** How often each mutation was recorded, answered again or refused with a code. */
let outcomes: Map<string, number>;

function count({ mutation }: Operation, outcome: string): void {
  for (const what of [outcome, `${mutation} ${outcome}`]) outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
}

function follow(operation: Operation, outcome: Outcome): void {
  if ('refusal' in outcome) {
    writing.refused(operation, outcome);
    count(operation, outcome.refusal.code);
  } else {
    count(operation, writing.took(operation, outcome));
  }
}

async function agree(run: WritingRun): Promise<void> {
  expect(await everythingOf(app, run.asked)).toEqual(told(writing.recorded, run.asked));
}

async function step(run: WritingRun, operation: Operation): Promise<void> {
  const outcome = await sent(app, operation);
  follow(operation, outcome);
  if ('made' in outcome) run.know(operation, outcome.made.id);
}

async function begun(): Promise<WritingRun> {
  const run = new WritingRun();
  for (let operation = run.beginning(); operation; operation = run.beginning()) await step(run, operation);
  await agree(run);
  return run;
}

/** Shows the last operation, which tells more than all that came before it; the seed brings these back. TIMES=10 looks ten times as long. */
async function holds<Values>(property: fc.IAsyncProperty<Values>, runs: number): Promise<void> {
  const numRuns = runs * Number(process.env['TIMES'] ?? 1);
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(property, { numRuns, endOnFailure: true });
  if (failed) throw new Error(`FC_SEED=${seed}, path ${counterexamplePath}`, { cause: errorInstance });
}

it('whatever is written, in whatever order, the registry takes and refuses what the model does, and then answers the same', async () => {
  await holds(
    fc.asyncProperty(fc.array(plans, { minLength: 40, maxLength: 60 }), async (all) => {
      const run = await begun();
      for (const plan of all) {
        const operation = run.operation(plan, writing.recorded.revision);
        if (!operation) continue;
        await step(run, operation);
        await agree(run);
      }
    }),
    20,
  );
  // Neither the model nor the registry may agree by refusing all or nothing.
  for (const mutation of Object.keys(INPUT_OF)) expect([mutation, outcomes.get(`${mutation} recorded`) ?? 0]).not.toContain(0);
  for (const outcome of ['again', 'BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT']) expect(outcomes.get(outcome)).toBeGreaterThan(10);
}, 600_000);

/** An operation of several that were sent at once, and between which revisions it was decided. */
interface Sent {
  readonly operation: Operation;
  readonly outcome: Outcome;
  /** The newest revision that somebody had been told of when it was sent. */
  readonly from: number;
  /** Places in the order in which operations were sent and answered. */
  readonly begun: number;
  readonly answered: number;
}

/** Writes at once, each client one operation after another. */
async function writtenAtOnce(run: WritingRun, clients: readonly (readonly (Plan | Repetition)[])[]): Promise<Sent[]> {
  const all: Sent[] = [];
  let newest = writing.recorded.revision;
  let place = 0;
  const client = async (itsPlans: readonly (Plan | Repetition)[]): Promise<void> => {
    for (const plan of itsPlans) {
      const operation = run.operation(plan, newest);
      if (!operation) continue;
      const [from, begun] = [newest, (place += 1)];
      const outcome = await sent(app, operation);
      all.push({ operation, outcome, from, begun, answered: (place += 1) });
      if (!('made' in outcome)) continue;
      newest = Math.max(newest, outcome.made.revision);
      run.know(operation, outcome.made.id);
    }
  };
  await Promise.all(clients.map(client));
  return all;
}

const revisionOf = ({ outcome }: Sent): number | null => ('made' in outcome ? outcome.made.revision : null);

it('what several write at once is as if they had written one after another, in the order of the revisions', async () => {
  const clients = fc.array(fc.array(plans, { minLength: 8, maxLength: 12 }), { minLength: 4, maxLength: 8 });
  await holds(
    fc.asyncProperty(clients, async (all) => {
      const run = await begun();
      const entries = await writtenAtOnce(run, all);
      const taken = entries.filter((one) => revisionOf(one) !== null).sort((a, b) => (revisionOf(a) ?? 0) - (revisionOf(b) ?? 0));
      for (const { operation, outcome } of taken) follow(operation, outcome);
      await agree(run);
      for (const { operation, outcome, from, answered } of entries) {
        if (!('refusal' in outcome)) continue;
        const to = Math.max(from, ...taken.filter(({ begun }) => begun < answered).map((one) => revisionOf(one) ?? 0));
        writing.refused(operation, outcome, from, to);
        count(operation, outcome.refusal.code);
      }
    }),
    18,
  );
  expect(outcomes.get('recorded')).toBeGreaterThan(100);
  expect(outcomes.get('CONFLICT')).toBeGreaterThan(100);
}, 600_000);
