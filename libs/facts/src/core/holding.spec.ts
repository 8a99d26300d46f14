import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daySql } from '@guildhall/planner';
import { join, type Sql, sql } from '@guildhall/storage';
import {
  addDays,
  certaintyDuring,
  certaintyOn,
  clipSpans,
  dateBetween,
  type Day,
  type DaySpan,
  type Evidence,
  type HistoricalDate,
  type Lifetime,
  periodSpans,
  refusePeriod,
} from '@guildhall/time';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { periodColumns } from './dated-period.js';
import { type DatedRow, mayHoldDuring, mayHoldOn, surelyHoldsDuring, surelyHoldsOn } from './holding.js';

// Few days, so that bounds often meet, and those at the ends of the calendar.
const DAYS = [...Array.from({ length: 9 }, (_, n) => addDays('1999-12-28', n)), '0001-01-01', '9999-12-31'];

const anyDay = fc.constantFrom(...DAYS);
const knownDate: fc.Arbitrary<HistoricalDate> = fc
  .tuple(fc.option(anyDay, { freq: 5 }), fc.option(anyDay, { freq: 5 }))
  .filter(([earliest, latest]) => earliest !== null || latest !== null)
  .map(([a, b]) => (a !== null && b !== null && a > b ? dateBetween(b, a)! : dateBetween(a, b)!));
const anyDate = fc.option(knownDate, { freq: 3 });

// Also evidence that contradicts itself by an attestation, and organizations that were dissolved before they were founded: neither may set the two apart.
const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({ start: anyDate, end: anyDate, ongoing: fc.boolean(), attested: fc.array(knownDate, { maxLength: 2 }) })
  .map((evidence) => (evidence.ongoing ? { ...evidence, end: null } : evidence))
  .filter((evidence) => refusePeriod(evidence) === null);
const anyLifetime: fc.Arbitrary<Lifetime> = fc.record({ founded: anyDate, dissolved: anyDate });

interface Case {
  readonly evidence: Evidence;
  readonly lifetimes: readonly [Lifetime, Lifetime];
  readonly day: Day;
}

const anyCase: fc.Arbitrary<Case> = fc.record({ evidence: anyEvidence, lifetimes: fc.tuple(anyLifetime, anyLifetime), day: anyDay });
const anySpan: fc.Arbitrary<DaySpan> = fc
  .tuple(fc.option(anyDay, { freq: 4 }), fc.option(anyDay, { freq: 4 }))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

/** A day on which a fact may and surely holds, a span in which it may and surely does. */
type Holding = readonly [mayOn: boolean, surelyOn: boolean, mayDuring: boolean, surelyDuring: boolean];

function byTime({ evidence, lifetimes, day }: Case, span: DaySpan, today: Day, organizations: number): Holding {
  const clipped = clipSpans(periodSpans(evidence), evidence.ongoing, lifetimes.slice(0, organizations));
  const on = certaintyOn(clipped, day, today);
  const during = certaintyDuring(clipped, span, today);
  return [on !== null, on === 'CERTAIN', during !== null, during === 'CERTAIN'];
}

/** The rows of facts, and of organizations, as the tables have them. */
function rowsSql(cases: readonly Case[]): Sql {
  const facts = cases.map(({ evidence, day }, n) => {
    const { certain, possible, evidenceTo } = periodColumns(evidence, periodSpans(evidence));
    return { n, day, ongoing: evidence.ongoing, certain, possible, evidence_to: evidenceTo };
  });
  const organizations = (side: 0 | 1): object[] =>
    cases.map(({ lifetimes }, n) => ({
      n,
      founded_earliest: lifetimes[side].founded?.earliest ?? null,
      dissolved_earliest: lifetimes[side].dissolved?.earliest ?? null,
      dissolved_latest: lifetimes[side].dissolved?.latest ?? null,
    }));
  const lifetime = sql`(n int, founded_earliest date, dissolved_earliest date, dissolved_latest date)`;
  return sql`json_to_recordset(${JSON.stringify(facts)}) AS fact (n int, day date, ongoing bool, certain daterange, possible daterange, evidence_to date)
    JOIN json_to_recordset(${JSON.stringify(organizations(0))}) AS organization ${lifetime} USING (n)
    JOIN json_to_recordset(${JSON.stringify(organizations(1))}) AS other ${lifetime} USING (n)`;
}

describe('the conditions of a statement on which days a fact holds', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.dataSource([]);
  });
  afterAll(() => database.drop());

  async function byDatabase(cases: readonly Case[], span: DaySpan, today: Day, organizations: readonly Sql[]): Promise<Holding[]> {
    const row: DatedRow = { fact: sql`fact`, organizations };
    const day = sql`fact.day`;
    const conditions = [
      mayHoldOn(row, day),
      surelyHoldsOn(row, day, daySql(today)),
      mayHoldDuring(row, span),
      surelyHoldsDuring(row, span, daySql(today)),
    ];
    const statement = sql`SELECT json_build_array(${join(conditions)}) AS holding FROM ${rowsSql(cases)} ORDER BY n`;
    const rows = await dataSource.query<{ holding: Holding }[]>(statement.text, statement.values);
    return rows.map(({ holding }) => holding);
  }

  it.each([
    ['one organization', [sql`organization`]],
    ['two organizations', [sql`organization`, sql`other`]],
  ])('say what libs/time says of any evidence inside the lifetimes of %s', async (_title, organizations) => {
    const met = { cases: 0, mayOn: 0, surelyOn: 0, mayDuring: 0, surelyDuring: 0 };
    const batch = fc.array(anyCase, { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(batch, anySpan, anyDay, async (cases, span, today) => {
        const expected = cases.map((one) => byTime(one, span, today, organizations.length));
        const answered = await byDatabase(cases, span, today, organizations);
        const differing = cases.flatMap((one, n) =>
          String(answered[n]) === String(expected[n]) ? [] : [{ ...one, span, today, answered: answered[n], expected: expected[n] }],
        );
        expect(differing).toEqual([]);
        for (const [mayOn, surelyOn, mayDuring, surelyDuring] of answered) {
          met.cases += 1;
          met.mayOn += Number(mayOn);
          met.surelyOn += Number(surelyOn);
          met.mayDuring += Number(mayDuring);
          met.surelyDuring += Number(surelyDuring);
        }
      }),
      { numRuns: 120, endOnFailure: true },
    );
    // Enough, and not all of one sort.
    expect(met.cases).toBeGreaterThanOrEqual(5_000);
    expect(met.mayOn).toBeLessThan(met.cases);
    for (const count of [met.mayOn, met.surelyOn, met.mayDuring, met.surelyDuring]) expect(count).toBeGreaterThan(100);
  });
});
