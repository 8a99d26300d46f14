import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import { newIdNumber, recordId, sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import type { Author, OpenChange } from './open-change.js';
import { corrected, created, membership, MembershipRow, organization, retracted } from './records.fixture.js';

const author: Author = { name: 'Load', kind: 'PROGRAM' };
const WRITERS = 8;
const CHANGES = 200;

describe('many who write at once', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let journals: Journal[];

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await database.dataSource([]);
    // A data source each: nothing is shared but the database, as between several servers.
    journals = await Promise.all(Array.from({ length: WRITERS }, async () => new Journal(await database.dataSource([]))));
  });
  afterEach(() => database.drop());

  const ask = <Row>(text: string, values: unknown[] = []) => dataSource.query<Row[]>(text, values);
  const outcomes = async (works: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(works);
    const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons.filter((reason) => !(reason instanceof Problem))).toEqual([]);
    return { done: settled.length - reasons.length, problems: reasons as Problem[] };
  };

  it('take revisions without gap or repeat, in the order in which they are seen, never half of one', async () => {
    let writing = true;
    const seen: { newest: number; changes: number; rows: number; operations: number }[] = [];
    const watch = async () => {
      while (writing) {
        // One statement is one look at the database. Each change writes three rows.
        const [look] = await ask<(typeof seen)[number]>(`
          SELECT (SELECT max(revision) FROM change)::int AS newest, (SELECT count(*) - 1 FROM change)::int AS changes,
            (SELECT count(*) FROM membership)::int AS rows, (SELECT count(*) FROM change_operation)::int AS operations`);
        if (look) seen.push(look);
      }
    };
    const write = async (journal: Journal) => {
      const taken: { revision: number; recordedAt: string }[] = [];
      for (let n = 0; n < CHANGES; n += 1) {
        const { revision, recordedAt } = await journal.record({ author }, async (change) => {
          for (let row = 0; row < 3; row += 1) await change.stage(...created(membership()));
        });
        taken.push({ revision: revision!, recordedAt: recordedAt! });
      }
      return taken;
    };
    const watching = [watch(), watch()];
    const taken = await Promise.all(journals.map(write));
    writing = false;
    await Promise.all(watching);

    const inOrder = taken.flat().sort((one, two) => one.revision - two.revision);
    expect(inOrder.map(({ revision }) => revision)).toEqual(Array.from({ length: WRITERS * CHANGES }, (_, n) => n + 1));
    expect(new Set(inOrder.map(({ recordedAt }) => recordedAt)).size).toBe(WRITERS * CHANGES);
    expect(inOrder.map(({ recordedAt }) => recordedAt)).toEqual(inOrder.map(({ recordedAt }) => recordedAt).sort());
    for (const mine of taken)
      expect(mine.map(({ revision }) => revision)).toEqual(mine.map(({ revision }) => revision).sort((a, b) => a - b));
    // A revision seen before a lower one was committed would show as fewer changes than the newest number says.
    expect(
      seen.filter(({ newest, changes, rows, operations }) => changes !== newest || rows !== 3 * newest || operations !== 3 * newest),
    ).toEqual([]);
    expect(seen.length).toBeGreaterThan(20);
  }, 120_000);

  it('cannot both record overlapping memberships: one wins, the others are told its id', async () => {
    for (let round = 0; round < 5; round += 1) {
      const pair = { memberId: newIdNumber(), federationId: newIdNumber() };
      const rows = journals.map((_, n) => membership({ ...pair, from: `2020-01-0${n + 1}`, to: '2021-01-01' }));
      const { done, problems } = await outcomes(
        journals.map((journal, n) => journal.record({ author }, (change) => change.stage(...created(rows[n]!)))),
      );
      expect(done).toBe(1);
      const [winner] = await ask<{ id: string }>('SELECT id FROM membership WHERE member_id = $1', [pair.memberId]);
      const told = problems.map(({ code, details }) => ({ code, ...details }));
      expect(told).toEqual(Array(WRITERS - 1).fill({ code: 'CONFLICT', conflictsWith: [recordId('Membership', Number(winner!.id))] }));
    }
  });

  it('correct one record one after another, each from what the one before left', async () => {
    const row = membership({ countries: [] });
    await journals[0]!.record({ author }, (change) => change.stage(...created(row)));
    let tries = 0;
    const addCountry = (country: string) => async (change: OpenChange) => {
      tries += 1;
      const [current] = await change.query<{ first: string; countries: string[] }>(
        sql`SELECT lower(recorded) AS first, countries FROM membership WHERE id = ${row.id} AND upper_inf(recorded)`,
      );
      await change.stage(...corrected({ ...row, countries: [...current!.countries, country] }, Number(current!.first)));
    };
    const countries = ['AZ', 'DE', 'FR', 'GE', 'IT', 'KZ', 'PL', 'TR'];
    await Promise.all(journals.map((journal, n) => journal.record({ author }, addCountry(countries[n]!))));
    const [current] = await ask<{ countries: string[] }>('SELECT countries FROM membership WHERE id = $1 AND upper_inf(recorded)', [
      row.id,
    ]);
    expect([...current!.countries].sort()).toEqual(countries);
    expect(tries).toBeGreaterThan(WRITERS);
    expect((await ask('SELECT FROM membership WHERE id = $1', [row.id])).length).toBe(WRITERS + 1);
  });

  it('tell whoever insists on replacing a version that is gone', async () => {
    const row = membership();
    const first = (await journals[0]!.record({ author }, (change) => change.stage(...created(row)))).revision!;
    await journals[0]!.record({ author }, (change) => change.stage(...corrected(row, first)));
    const { problems } = await outcomes([journals[1]!.record({ author }, (change) => change.stage(...retracted(row.id, first)))]);
    expect(problems.map(({ code, details }) => ({ code, ...details }))).toEqual([
      { code: 'CONFLICT', conflictsWith: [recordId('Membership', row.id)] },
    ]);
  });

  it('do their work again where a record on which they rely was retracted meanwhile', async () => {
    const [one, two] = [newIdNumber(), newIdNumber()];
    const { revision } = await journals[0]!.record({ author }, async (change) => {
      await change.stage(...organization({ id: one, slug: 'merged' }));
      await change.stage(...organization({ id: two, slug: 'target' }));
    });
    const federations = [one, two];
    const relied: number[] = [];
    await journals[0]!.record({ author }, async (change) => {
      const federationId = federations.shift()!;
      relied.push(federationId);
      change.relyOn('Organization', [federationId]);
      await change.stage(...created(membership({ federationId })));
      if (federationId !== one) return;
      await journals[1]!.record({ author }, (other) =>
        other.stage({ kind: 'MERGED', recordType: 'Organization', id: one, replaces: revision, leadsTo: two }, []),
      );
    });
    expect(relied).toEqual([one, two]);
    expect(await ask('SELECT federation_id FROM membership')).toEqual([{ federation_id: String(two) }]);
  });

  it('wait for one who asks to be alone before it reads', async () => {
    const order: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await journals[0]!.record({ author, alone: true }, async (change) => {
      waiting = journals[1]!.record({ author }, (other) => other.stage(...created(membership()))).then(() => order.push('other'));
      await change.query(sql`SELECT pg_sleep(0.3)`);
      await change.stage(...created(membership()));
      order.push('alone');
    });
    await waiting;
    expect(order).toEqual(['alone', 'other']);
  });

  it('get out of a deadlock of what they write beside the journal', async () => {
    await ask('CREATE TABLE counter (name text PRIMARY KEY, value int)');
    await ask(`INSERT INTO counter VALUES ('a', 0), ('b', 0)`);
    const raise = (names: string[]) => async (change: OpenChange) => {
      for (const name of names) {
        await change.query(sql`UPDATE counter SET value = value + 1 WHERE name = ${name}`);
        await change.query(sql`SELECT pg_sleep(0.2)`);
      }
      await change.stage(...created(membership()));
    };
    const { done } = await outcomes([
      journals[0]!.record({ author }, raise(['a', 'b'])),
      journals[1]!.record({ author }, raise(['b', 'a'])),
    ]);
    expect(done).toBe(2);
    expect(await ask('SELECT value FROM counter')).toEqual([{ value: 2 }, { value: 2 }]);
  });

  it('read while another holds the lock', async () => {
    await journals[0]!.record({ author, alone: true }, async (change) => {
      await change.stage({ kind: 'CREATED', recordType: 'Membership', id: 1, replaces: null }, [
        { entity: MembershipRow, row: membership({ id: 1 }) },
      ]);
      expect((await journals[1]!.newest()).number).toBe(0);
      expect(await ask('SELECT FROM membership')).toEqual([]);
    });
  });

  it('a large change takes the number that is next when it goes in, whatever was recorded while its rows moved in', async () => {
    const [large, ...others] = journals;
    const rows = Array.from({ length: 5_000 }, () => membership());
    const known = Array.from({ length: 5 }, () => membership());
    const made = await journals[1]!.record({ author }, async (change) => {
      for (const row of known) await change.stage(...created(row));
    });
    let isRecording = true;
    const small = others.map(async (journal) => {
      while (isRecording) await journal.record({ author }, (change) => change.stage(...created(membership())));
    });
    const recorded = await large!
      .record({ author }, async (change) => {
        for (const row of known) await change.stage(...corrected({ ...row, countries: ['DE'] }, made.revision!));
        for (const row of rows) await change.stage(...created(row));
      })
      .finally(() => (isRecording = false));
    await Promise.all(small);
    const ids = [...rows, ...known].map(({ id }) => id);
    const since = await ask(
      `SELECT lower(recorded)::int AS since, count(*)::int AS rows FROM membership WHERE id = ANY($1) AND upper_inf(recorded) GROUP BY 1`,
      [ids],
    );
    expect(since).toEqual([{ since: recorded.revision, rows: ids.length }]);
    const closed = await ask(
      `SELECT DISTINCT upper(recorded)::int AS until FROM membership WHERE id = ANY($1) AND NOT upper_inf(recorded)`,
      [ids],
    );
    expect(closed).toEqual([{ until: recorded.revision }]);
    const operations = await ask(
      `SELECT revision::int AS revision, count(*)::int AS count FROM change_operation WHERE record_id = ANY($1) GROUP BY 1 ORDER BY 1`,
      [ids],
    );
    expect(operations).toEqual([
      { revision: made.revision, count: known.length },
      { revision: recorded.revision, count: ids.length },
    ]);
    expect(await ask(`SELECT max(revision)::int + 1 = count(*)::int AS gapless FROM change`)).toEqual([{ gapless: true }]);
  });

  it('two large changes that contradict each other: one is recorded, the other is told of it', async () => {
    const changes = Array.from({ length: 2 }, () => Array.from({ length: 2_000 }, () => membership()));
    const [mine, theirs] = changes as [MembershipRow[], MembershipRow[]];
    theirs[1_999] = membership({ memberId: mine[0]!.memberId, federationId: mine[0]!.federationId });
    mine[1_999] = membership({ memberId: theirs[0]!.memberId, federationId: theirs[0]!.federationId });
    const { done, problems } = await outcomes(
      changes.map((rows, n) =>
        journals[n]!.record({ author }, async (change) => {
          for (const row of rows) await change.stage(...created(row));
        }),
      ),
    );
    expect(done).toBe(1);
    expect(problems.map(({ code }) => code)).toEqual(['CONFLICT']);
  });
});
