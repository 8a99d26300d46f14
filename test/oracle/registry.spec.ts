import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPackages, type ImportReport } from '@guildhall/exchange';
import fc from 'fast-check';
import { type RunningApp, startApp } from '../support/running-app.js';
import { comparable } from './answer.js';
import { anyChange, type Change, changed } from './changes.arbitrary.js';
import { presentDay } from './day.js';
import { answersIn, type AskedQuestion, documentOf, type Ids } from './document.js';
import { Oracle } from './oracle.js';
import { type MembershipLines, tablesText, writePackage } from './package-files.js';
import { anyQuestion, type QuestionPlan, questionOf } from './questions.arbitrary.js';
import { refusals } from './refusals.js';
import { anyRegistry } from './registries.arbitrary.js';
import type { Registry } from './registry.js';

const REGISTRIES = 150;
const QUESTIONS = 70;

interface Case {
  readonly registry: Registry;
  /** Whether what cannot be is left in the package: then the importer refuses it. */
  readonly isUnsound: boolean;
  readonly changes: readonly Change[];
  /** Whether the second package says everything again, or only what is new. */
  readonly isWhole: boolean;
  readonly questions: readonly QuestionPlan[];
}

/** The message of a failure shows the case: fast-check need not print the numbers that it was made from. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    registry: anyRegistry,
    isUnsound: fc.nat({ max: 3 }).map((n) => n === 3),
    changes: fc.oneof(fc.constant<Change[]>([]), fc.array(anyChange, { minLength: 1, maxLength: 6 })),
    isWhole: fc.boolean(),
    // The first that is answered wrong is told: of the others none needs to go.
    questions: fc.noShrink(fc.array(anyQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS })),
  })
  .map((one) => ({ ...one, [fc.toStringMethod]: () => 'the registry and the question below' }));

/** A registry at a revision. */
interface State {
  readonly registry: Registry;
  readonly revision: number;
  readonly recordedOn: string;
}

describe('what the server says of any registry', () => {
  let app: RunningApp;
  let folder: string;
  let runs = 0;
  let asked = 0;
  let refused = 0;
  let second = 0;
  beforeAll(async () => {
    app = await startApp();
    folder = mkdtempSync(path.join(tmpdir(), 'guildhall-oracle-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.stop();
  });

  const importRegistry = async (registry: Registry, slugPrefix: string): Promise<{ report: ImportReport; lines: MembershipLines }> => {
    const into = path.join(folder, slugPrefix);
    rmSync(into, { recursive: true, force: true });
    const lines = writePackage(into, registry, slugPrefix);
    return { report: await importPackages(app.dataSource, [into]), lines };
  };

  /** That the importer refuses what the oracle refuses, for the same reasons; gives what is left without it. */
  const importUnsound = async (registry: Registry, slugPrefix: string): Promise<void> => {
    const { report } = await importRegistry(registry, slugPrefix);
    const codes = new Set(report.problems.listed.map(({ code }) => code));
    agree(
      { outcome: 'REFUSED', codes: [...new Set([...refusals(registry).values()].flat())] },
      { outcome: report.outcome, codes: [...codes] },
      () =>
        [
          tablesText(registry),
          `The importer:\n${report.problems.listed.map(({ line, code, message }) => `line ${line} ${code} ${message}`).join('\n')}`,
        ].join('\n'),
    );
  };

  const ask = async (questions: readonly (AskedQuestion & { readonly state: State })[], ids: Ids): Promise<void> => {
    const document = documentOf(questions, ids);
    let today = '';
    let answers: unknown[] = [];
    // Midnight must not fall between the two answers.
    while (today !== presentDay()) {
      today = presentDay();
      const { data, errors } = await app.query(document);
      expect(errors).toBeUndefined();
      answers = answersIn(data ?? {}, questions.length, ids);
    }
    const oracles = new Map<string, Oracle>();
    for (const [place, { question, revision, state }] of questions.entries()) {
      const day = revision === null ? today : state.recordedOn;
      const key = `${state.revision} ${day}`;
      const oracle = oracles.get(key) ?? new Oracle(state.registry, day);
      oracles.set(key, oracle);
      asked += 1;
      agree(oracle.answer(question), answers[place], () =>
        [
          tablesText(state.registry),
          `The question, answered from ${day}:\n${JSON.stringify(question)}`,
          `As GraphQL:\n${documentOf(questions.slice(place, place + 1), ids)}`,
        ].join('\n'),
      );
    }
  };

  it('stays as it is when its package comes again, though two terms of a membership begin alike', async () => {
    const life = { countries: [], founded: '', dissolved: '' };
    const term = { standing: '', start: '199X', attestedOn: [] } as const;
    const registry: Registry = {
      organizations: ['fed-1', 'guild-1'].map((slug) => ({ slug, ...life })),
      memberships: [
        {
          name: 'm1',
          keyed: true,
          member: 'guild-1',
          federation: 'fed-1',
          countries: [],
          terms: [
            { ...term, category: 'OBSERVER', end: '1994' },
            { ...term, category: 'FULL', end: '' },
          ],
        },
      ],
    };
    const outcomes = [await importRegistry(registry, 'alike-'), await importRegistry(registry, 'alike-')].map(
      ({ report }) => report.outcome,
    );
    expect(outcomes).toEqual(['RECORDED', 'UNCHANGED']);
  });

  it('is what DESIGN §1 says of it, counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ registry: drawn, isUnsound, changes, isWhole, questions }) => {
        runs += 1;
        const slugPrefix = `r${runs}-`;
        const faults = refusals(drawn);
        if (isUnsound && faults.size > 0) {
          refused += 1;
          await importUnsound(drawn, slugPrefix);
        }
        const registry = sound(drawn);
        const first = await importRegistry(registry, slugPrefix);
        agree('RECORDED', first.report.outcome, () => `${tablesText(registry)}\n${JSON.stringify(first.report.problems.listed, null, 1)}`);
        const ids = idsIn(first.report, first.lines, registry, slugPrefix);
        const before: State = { registry, ...recordedIn(first.report) };
        let now = before;
        const after = changed(registry, changes);
        if (changes.length > 0) {
          second += 1;
          const { report } = await importRegistry(isWhole ? after : difference(registry, after), slugPrefix);
          const isSame = JSON.stringify(after) === JSON.stringify(registry);
          agree(isSame ? 'UNCHANGED' : 'RECORDED', report.outcome, () =>
            [
              tablesText(registry),
              'then',
              tablesText(after),
              JSON.stringify(report.alterations),
              JSON.stringify(report.problems.listed, null, 1),
            ].join('\n'),
          );
          if (!isSame) now = { registry: after, ...recordedIn(report) };
        }
        const meant = questions.map((plan) => {
          const state = plan.state === 2 ? before : now;
          return { question: questionOf(plan, state.registry), state, revision: plan.state === 0 ? null : state.revision };
        });
        for (let from = 0; from < meant.length; from += 35) await ask(meant.slice(from, from + 35), ids);
      }),
      // Time runs out only while a failing case is being made smaller; then the smallest so far is told.
      { numRuns: REGISTRIES, interruptAfterTimeLimit: 500_000 },
    );
    expect(asked).toBeGreaterThanOrEqual(10_000);
    expect(refused).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
  }, 600_000);
});

/** Where oracle and server differ: the case and both answers. */
class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

function agree(oracle: unknown, server: unknown, about: () => string): void {
  const [mine, theirs] = [oracle, server].map((answer) => JSON.stringify(comparable(answer)));
  if (mine !== theirs)
    throw new Disagreement(`${about()}

The oracle:
${mine ?? ''}

The server:
${theirs ?? ''}
`);
}

/** Without what the importer would refuse. */
function sound({ organizations, memberships }: Registry): Registry {
  const mortal = organizations.map((one) =>
    refusals({ organizations: [one], memberships: [] }).size > 0 ? { ...one, dissolved: '' } : one,
  );
  const faults = refusals({ organizations: mortal, memberships });
  return { organizations: mortal, memberships: memberships.filter(({ name }) => !faults.has(name)) };
}

function difference(before: Registry, after: Registry): Registry {
  return {
    organizations: after.organizations.filter((one) => !before.organizations.includes(one)),
    memberships: after.memberships.filter((one) => !before.memberships.includes(one)),
  };
}

function recordedIn({ revision, recordedAt }: ImportReport): { revision: number; recordedOn: string } {
  return { revision: revision ?? NaN, recordedOn: recordedAt?.slice(0, 10) ?? '' };
}

function idsIn({ alterations }: ImportReport, lines: MembershipLines, { organizations }: Registry, slugPrefix: string): Ids {
  const of = (recordType: string): (readonly [number, string])[] =>
    alterations.filter((one) => one.recordType === recordType).map(({ line, id }) => [line, id] as const);
  return {
    slugPrefix,
    organizations: new Map(of('Organization').map(([line, id]) => [organizations[line - 2]?.slug ?? '', id])),
    memberships: new Map(of('Membership').map(([line, id]) => [lines.get(line) ?? '', id])),
  };
}
