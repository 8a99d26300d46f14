import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bug, Problem } from '@guildhall/problems';
import { newIdNumber, recordId, sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import type { Author, OpenChange } from './open-change.js';
import { corrected, created, membership, organization, retracted } from './records.fixture.js';

const author: Author = { name: 'Leyla', kind: 'PERSON' };

describe('the journal', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let journal: Journal;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.dataSource([]);
    journal = new Journal(dataSource);
  });
  afterAll(() => database.drop());

  const ask = <Row>(text: string, values: unknown[] = []) => dataSource.query<Row[]>(text, values);
  const versions = (id: number) =>
    ask<{ recorded: string; start: string }>('SELECT recorded::text, start FROM membership WHERE id = $1 ORDER BY lower(recorded)', [id]);
  const record = (work: (change: OpenChange) => Promise<unknown>) => journal.record({ author }, work);
  const stageOne = (...args: Parameters<OpenChange['stage']>) => record((change) => change.stage(...args));
  const refusal = async (work: Promise<unknown>): Promise<Problem> => {
    const error: unknown = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof Problem) return error;
    throw new Bug(`not refused, but: ${String(error)}`);
  };

  it('begins with revision 0, which the migrations recorded', async () => {
    const other = await createTestDatabase();
    try {
      expect((await new Journal(await other.dataSource([])).newest()).number).toBe(0);
    } finally {
      await other.drop();
    }
  });

  it('records a change as the next revision, with its author, message and operations in order', async () => {
    const before = await journal.newest();
    const [one, two] = [membership(), membership()];
    const recorded = await journal.record({ author, message: 'From the yearbook' }, async (change) => {
      await change.stage(...created(one));
      await change.stage(...created(two));
      return 'done';
    });
    expect(recorded).toEqual({
      result: 'done',
      revision: before.number + 1,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      change: expect.any(Number),
      operations: 2,
    });
    expect(await journal.newest()).toEqual({ number: recorded.revision, recordedAt: recorded.recordedAt, redaction: 0 });
    expect(await ask('SELECT id, actor_name, actor_kind, message FROM change WHERE revision = $1', [recorded.revision])).toEqual([
      { id: String(recorded.change), actor_name: 'Leyla', actor_kind: 'PERSON', message: 'From the yearbook' },
    ]);
    expect(
      await ask('SELECT ordinal, kind, record_type, record_id FROM change_operation WHERE revision = $1 ORDER BY 1', [recorded.revision]),
    ).toEqual([
      { ordinal: 0, kind: 'CREATED', record_type: 'Membership', record_id: String(one.id) },
      { ordinal: 1, kind: 'CREATED', record_type: 'Membership', record_id: String(two.id) },
    ]);
    expect(await versions(one.id)).toEqual([{ recorded: `[${recorded.revision},)`, start: '2020-01-01' }]);
  });

  it('keeps the version that a correction replaces, and closes what a retraction ends', async () => {
    const row = membership();
    const first = (await stageOne(...created(row))).revision!;
    const second = (await stageOne(...corrected({ ...row, start: '2019' }, first))).revision!;
    expect(await versions(row.id)).toEqual([
      { recorded: `[${first},${second})`, start: '2020-01-01' },
      { recorded: `[${second},)`, start: '2019' },
    ]);
    const third = (await stageOne(...retracted(row.id, second))).revision!;
    expect((await versions(row.id)).map(({ recorded }) => recorded)).toEqual([`[${first},${second})`, `[${second},${third})`]);
  });

  it('closes and opens the rows of all tables of a record together', async () => {
    const id = newIdNumber();
    const first = (await stageOne(...organization({ id, slug: 'together', wikidata: ['Q1', 'Q2'] }))).revision!;
    const second = (await stageOne(...organization({ id, slug: 'together', wikidata: ['Q2', 'Q3'] }, first))).revision!;
    expect(
      await ask('SELECT value, recorded::text FROM organization_identifier WHERE organization_id = $1 ORDER BY recorded, value', [id]),
    ).toEqual([
      { value: 'Q1', recorded: `[${first},${second})` },
      { value: 'Q2', recorded: `[${first},${second})` },
      { value: 'Q2', recorded: `[${second},)` },
      { value: 'Q3', recorded: `[${second},)` },
    ]);
  });

  it('lets a slug pass from one record to another within one change', async () => {
    const [one, two] = [newIdNumber(), newIdNumber()];
    const first = (await stageOne(...organization({ id: one, slug: 'passed' }))).revision!;
    const { revision } = await record(async (change) => {
      await change.stage(...organization({ id: two, slug: 'passed' }));
      await change.stage(...organization({ id: one, slug: 'passed-on' }, first));
    });
    expect(await ask('SELECT id FROM organization WHERE slug = $1 AND recorded @> $2::int8', ['passed', revision])).toEqual([
      { id: String(two) },
    ]);
  });

  it('takes no revision where nothing was staged, and keeps what was written beside the journal', async () => {
    const before = await journal.newest();
    await ask('CREATE TABLE note (text text)');
    expect(await journal.record({ author }, () => Promise.resolve('nothing'))).toEqual({
      result: 'nothing',
      revision: null,
      recordedAt: null,
      change: null,
      operations: 0,
    });
    await record((change) => change.query(sql`INSERT INTO note VALUES ('kept')`));
    expect(await ask('SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    expect(await journal.newest()).toEqual(before);
  });

  it('writes nothing where the work fails', async () => {
    const before = await journal.newest();
    const row = membership();
    const failing = record(async (change) => {
      await change.stage(...created(row));
      throw new Problem('NOT_FOUND', 'No such source.');
    });
    expect((await refusal(failing)).code).toBe('NOT_FOUND');
    expect(await versions(row.id)).toEqual([]);
    expect(await journal.newest()).toEqual(before);
  });

  it('records the row as it was when it was staged', async () => {
    const row = membership();
    await record(async (change) => {
      await change.stage(...created(row));
      row.start = 'altered';
    });
    expect((await versions(row.id))[0]?.start).toBe('2020-01-01');
  });

  it('finds the last revision at or before an instant', async () => {
    const { revision, recordedAt } = await stageOne(...created(membership()));
    const next = await stageOne(...created(membership()));
    const instant = new Date(recordedAt!);
    expect(await journal.at(instant)).toEqual({ number: revision, recordedAt, redaction: 0 });
    expect((await journal.at(new Date(instant.getTime() - 1)))?.number).toBe(revision! - 1);
    expect((await journal.at('2999-01-01T00:00:00Z'))?.number).toBe(next.revision);
    expect(await journal.at('1999-01-01T00:00:00Z')).toBeNull();
    expect(await journal.revision(revision!)).toEqual({ number: revision, recordedAt, redaction: 0 });
    expect(await journal.revision(1_000_000)).toBeNull();
  });

  it('sets each revision after the one before, even where the clock went back', async () => {
    const { revision } = await stageOne(...created(membership()));
    await ask(`UPDATE change SET recorded_at = date_trunc('milliseconds', now()) + interval '1 second' WHERE revision = $1`, [revision]);
    const later = await stageOne(...created(membership()));
    expect(Date.parse(later.recordedAt!)).toBe(Date.parse((await journal.revision(revision!))!.recordedAt) + 1);
  });

  describe('refuses what contradicts the record, naming what stands against it', () => {
    it('a membership that surely overlaps another', async () => {
      const row = membership();
      const { revision } = await stageOne(...created(row));
      const twin = membership({ ...row, id: newIdNumber(), start: '2020-06', from: '2020-06-01' });
      const problem = await refusal(stageOne(...created({ ...twin, certain: '[2020-06-01,2020-07-01]' })));
      expect(problem.code).toBe('CONFLICT');
      expect(problem.message).toContain(recordId('Membership', row.id));
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
      expect((await journal.newest()).number).toBe(revision);
    });

    it('one that comes to overlap by a correction', async () => {
      const row = membership();
      const second = membership({ memberId: row.memberId, federationId: row.federationId, from: '2022-01-01', to: '2023-01-01' });
      await stageOne(...created(row));
      const { revision } = await stageOne(...created(second));
      const problem = await refusal(stageOne(...corrected({ ...second, certain: '[2020-12-31,2023-01-01]' }, revision!)));
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
    });

    it('but not where one change moves both apart', async () => {
      const row = membership();
      const first = (await stageOne(...created(row))).revision!;
      const second = membership({ memberId: row.memberId, federationId: row.federationId, from: '2020-07-01', to: '2023-01-01' });
      const { revision } = await record(async (change) => {
        await change.stage(...created(second));
        await change.stage(...corrected({ ...row, end: '2020-06-30', certain: '[2020-01-01,2020-06-30]' }, first));
      });
      expect(revision).toBeGreaterThan(first);
    });

    it('two that contradict each other within one change', async () => {
      const row = membership();
      const before = await journal.newest();
      const problem = await refusal(
        record(async (change) => {
          await change.stage(...created(row));
          await change.stage(...created({ ...row, id: newIdNumber(), start: 'other' }));
        }),
      );
      expect([problem.code, problem.details]).toEqual(['CONFLICT', { conflictsWith: [] }]);
      expect(problem.message).toContain('both are in this change');
      expect(await journal.newest()).toEqual(before);
    });

    it('a membership that is there already, without certain days', async () => {
      const row = membership({ certain: null, start: null, end: null });
      await stageOne(...created(row));
      const problem = await refusal(stageOne(...created({ ...row, id: newIdNumber() })));
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
    });

    it('the key of another membership', async () => {
      const row = membership({ key: 'fiapf-apg' });
      await stageOne(...created(row));
      const problem = await refusal(stageOne(...created(membership({ key: 'fiapf-apg' }))));
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
    });

    it('the slug and the identifier of another organization', async () => {
      const id = newIdNumber();
      await stageOne(...organization({ id, slug: 'taken', wikidata: ['Q42'] }));
      const conflictsWith = [recordId('Organization', id)];
      expect((await refusal(stageOne(...organization({ slug: 'taken' })))).details).toEqual({ conflictsWith });
      expect((await refusal(stageOne(...organization({ slug: 'free', wikidata: ['Q41', 'Q42'] })))).details).toEqual({ conflictsWith });
    });

    it('the same in spilled changes', async () => {
      const row = membership();
      await stageOne(...created(row));
      const spilling = new Journal(dataSource, { mostInMemory: 2 });
      const problem = await refusal(
        spilling.record({ author }, async (change) => {
          for (let n = 0; n < 5; n += 1) await change.stage(...created(membership()));
          await change.stage(...created({ ...row, id: newIdNumber(), start: 'other' }));
        }),
      );
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
    });
  });

  it('draws an id again that another record has, or had before it was retracted', async () => {
    const row = membership();
    const first = (await stageOne(...created(row))).revision!;
    await stageOne(...retracted(row.id, first));
    const drawn = [row.id, newIdNumber()];
    const { result } = await journal.record({ author }, async (change) => {
      const id = drawn.shift()!;
      await change.stage(...created(membership({ id })));
      return id;
    });
    expect(result).not.toBe(row.id);
    expect((await versions(row.id)).length).toBe(1);
  });

  it('tells whoever insists on an id that is taken', async () => {
    const row = membership();
    await stageOne(...created(row));
    const problem = await refusal(stageOne(...created(membership({ id: row.id }))));
    expect([problem.code, problem.details]).toEqual(['CONFLICT', { conflictsWith: [recordId('Membership', row.id)] }]);
  });

  it('gives the same for changes in memory and in temporary tables', async () => {
    const facts = Array.from({ length: 7 }, (_, n) =>
      membership({ key: `spilt-${n}`, terms: [{ note: `"${n}" \\ ə` }], sources: [n, 2 ** 40 - 1] }),
    );
    const org = newIdNumber();
    const outcomes: unknown[] = [];
    for (const mostInMemory of [1_000, 3]) {
      const other = await createTestDatabase();
      try {
        const source = await other.dataSource([]);
        const into = new Journal(source, { mostInMemory });
        const first = await into.record({ author }, async (change) => {
          for (const fact of facts) await change.stage(...created(fact));
          await change.stage(...organization({ id: org, slug: 'spilt', wikidata: ['Q1', 'Q2'] }));
        });
        await into.record({ author }, async (change) => {
          await Promise.all(
            facts.slice(0, 5).map((fact) => change.stage(...corrected({ ...fact, countries: ['FR', 'DE'] }, first.revision!))),
          );
          await change.stage(...retracted(facts[6]!.id, first.revision!));
          await change.stage(...organization({ id: org, slug: 'spilt', wikidata: ['Q3'] }, first.revision));
        });
        const all: unknown[] = [];
        for (const table of ['membership', 'organization', 'organization_identifier', 'change_operation']) {
          all.push(await source.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY t::text`));
        }
        outcomes.push(all);
      } finally {
        await other.drop();
      }
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(JSON.stringify(outcomes[0])).toContain('[1,2)');
  });

  describe('previews', () => {
    it('give the result and write nothing', async () => {
      const [kept, row] = [membership(), membership()];
      const { revision } = await stageOne(...created(kept));
      const result = await journal.preview(async (change) => {
        await change.stage(...created(row));
        await change.stage(...corrected({ ...kept, start: 'altered' }, revision!));
        return 'seen';
      });
      expect(result).toBe('seen');
      expect(await versions(row.id)).toEqual([]);
      expect(await versions(kept.id)).toEqual([{ recorded: `[${revision},)`, start: '2020-01-01' }]);
      expect((await journal.newest()).number).toBe(revision);
      expect((await stageOne(...created(row))).revision).toBe(revision! + 1);
    });

    it('are refused as the change itself would be', async () => {
      const row = membership();
      await stageOne(...created(row));
      const problem = await refusal(journal.preview((change) => change.stage(...created({ ...row, id: newIdNumber() }))));
      expect(problem.details).toEqual({ conflictsWith: [recordId('Membership', row.id)] });
    });
  });

  it('notices operations that cannot be meant', async () => {
    const row = membership();
    await expect(stageOne({ ...created(row)[0], recordType: 'Organization' }, created(row)[1])).rejects.toThrow(Bug);
    await expect(stageOne({ ...created(row)[0], id: row.id + 1 }, created(row)[1])).rejects.toThrow(Bug);
    await expect(stageOne(created(row)[0], [])).rejects.toThrow(Bug);
    await expect(stageOne({ ...retracted(row.id, 1)[0], kind: 'RETRACTED' }, created(row)[1])).rejects.toThrow(Bug);
    await expect(
      stageOne(organization({ slug: 'x', wikidata: ['Q9'] })[0], organization({ slug: 'x', wikidata: ['Q9'] })[1].slice(1)),
    ).rejects.toThrow(Bug);
    const twice = record(async (change) => {
      await change.stage(...created(row));
      await change.stage(...created(row));
    });
    await expect(twice).rejects.toThrow(Bug);
    let left: OpenChange | null = null;
    await record((change) => Promise.resolve((left = change)));
    expect(() => left!.stage(...created(row))).toThrow(Bug);
  });
});
