import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cells, FACT_KINDS, FactRecorder, type FactRow } from '@guildhall/facts';
import { type Author, Journal, type OpenChange } from '@guildhall/journal';
import { OrganizationKind, organizationRows } from '@guildhall/organizations';
import { Bug, Problem, type Violation } from '@guildhall/problems';
import { SourceEntity, sourceRow } from '@guildhall/sources';
import { fromColumns, newIdNumber, recordId, versionedTable } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { type FactExample, factExamples, type Surroundings } from '../support/fact-examples.js';
import { correctOrganization } from '../support/organization-corrections.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

const author: Author = { name: 'Leyla', kind: 'PERSON' };
const recorder = new FactRecorder();

let app: RunningApp;
let dataSource: DataSource;
let journal: Journal;

beforeAll(async () => {
  app = await startApp();
  ({ dataSource } = app);
  journal = new Journal(dataSource);
});
afterAll(() => app.stop());

it('has an example of every kind', () => {
  expect(factExamples({ member: 1, federation: 2, announcement: 3, yearbook: 4 }).map(({ kind }) => kind)).toEqual(FACT_KINDS);
});

describe.each(FACT_KINDS.map((kind, place) => ({ name: kind.name, kind, place })))('a $name', ({ kind, place }) => {
  /** Every test has organizations and sources of its own, so that none stands in the way of another. */
  const surroundings = async (): Promise<{ at: Surroundings; example: FactExample }> => {
    const at = await registered();
    return { at, example: factExamples(at)[place]! };
  };
  const write = <T>(work: (change: OpenChange) => Promise<T>) => journal.record({ author }, work);
  const record = async (draft: object) => {
    const { result, revision } = await write((change) => recorder.record(change, kind, draft));
    return { id: result, revision: revision! };
  };
  const versions = async (id: number): Promise<FactRow[]> => {
    const rows = await dataSource.query<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM ${versionedTable(kind.entity).table} t WHERE id = $1 ORDER BY lower(recorded)`,
      [id],
    );
    return rows.map(({ row }) => fromColumns(kind.entity, row));
  };
  const spans = async (id: number) => (await versions(id)).map(({ recorded }) => recorded);
  const cells = (row: FactRow, at: Surroundings): Cells[] => {
    const slug = (id: number): string => Object.entries(at).find(([, known]) => known === id)![0];
    return kind.write(row, { organization: slug, source: slug });
  };
  const read = (rows: readonly Cells[], at: Surroundings) => {
    const id = (slug: string): number | undefined => Object.entries(at).find(([name]) => name === slug)?.[1];
    return kind.read(rows, { organization: id, source: id });
  };

  it('is stored as it was derived', async () => {
    const { example } = await surroundings();
    const { id, revision } = await record(example.draft);
    const [stored] = await versions(id);
    const ids = attestationIds(stored);
    const identified = kind.identify(kind.derive(example.draft), id, () => ids.shift()!);
    expect(stored).toEqual({ ...identified, id, recorded: `[${revision},)` });
  });

  it('gives new attestations ids, and keeps them through corrections', async () => {
    const { example } = await surroundings();
    const { id } = await record(example.draft);
    await write((change) => recorder.correct(change, kind, id, (row) => kind.combine(row, kind.derive(example.draft))));
    const [before, after] = (await versions(id)).map(attestationIds);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(before?.length);
    expect(before).not.toContain(0);
    expect(kind.attestationIds !== undefined).toBe(example.attestedOutside !== null);
  });

  it('is sorted in its file by the cells with which its rows begin', async () => {
    const { example, at } = await surroundings();
    const { id } = await record(example.draft);
    const [stored] = await versions(id);
    const slugs = new Map(Object.entries(at).map(([slug, known]) => [known, slug]));
    const values = stored as unknown as Record<string, unknown>;
    const beginning = kind.rowsBeginWith.map((property) =>
      kind.organizations.includes(property) ? slugs.get(Number(values[property])) : (values[property] ?? ''),
    );
    const first = kind.columns.slice(0, beginning.length).map(({ name }) => name);
    for (const row of cells(stored!, at)) expect(first.map((column) => row[column] ?? '')).toEqual(beginning);
  });

  it('needs a source', async () => {
    const { example } = await surroundings();
    const { details, code } = await refusal(record(example.withoutSources));
    expect(code).toBe('BAD_USER_INPUT');
    expect(codes(details)).toEqual(['SOURCE_REQUIRED']);
  });

  it('stands on organizations and sources that are recorded', async () => {
    const { example, at } = await surroundings();
    const organizationGone = factExamples({ ...at, member: newIdNumber(), federation: newIdNumber() })[place]!.draft;
    expect((await refusal(record(organizationGone))).code).toBe('NOT_FOUND');
    const source = newIdNumber();
    const sourceGone = factExamples({ ...at, announcement: source })[place]!.draft;
    expect((await refusal(record(sourceGone))).details).toEqual({ ids: [recordId('Source', source)] });
    await expect(record(example.draft)).resolves.toBeDefined();
  });

  it('may stand on what the same change registers', async () => {
    const at = newSurroundings();
    const { draft } = factExamples(at)[place]!;
    const { operations } = await write(async (change) => {
      await register(change, at);
      await recorder.record(change, kind, draft, { registered: new Set(Object.values(at)) });
    });
    expect(operations).toBe(5);
  });

  it('is recorded once', async () => {
    const { example } = await surroundings();
    const { id } = await record(example.draft);
    const { code, details } = await refusal(record(example.draft));
    expect(code).toBe('CONFLICT');
    expect(details).toEqual({ conflictsWith: [recordId(kind.recordType, id)] });
  });

  it('is not answered once it is retracted, and kept in the history', async () => {
    const { example } = await surroundings();
    const { id, revision } = await record(example.draft);
    const retraction = await write((change) => recorder.retract(change, kind, id));
    expect(await spans(id)).toEqual([`[${revision},${retraction.revision})`]);
    expect((await refusal(write((change) => recorder.retract(change, kind, id)))).code).toBe('NOT_FOUND');
    // Nothing stands in the way of the same fact any more.
    await expect(record(example.draft)).resolves.toBeDefined();
  });

  it('keeps the version that was corrected, with the revisions in which it stood', async () => {
    const { example } = await surroundings();
    const { id, revision } = await record(example.draft);
    const [before] = await versions(id);
    const correction = await write((change) => recorder.correct(change, kind, id, () => example.corrected));
    const [kept, current] = await versions(id);
    expect(kept).toEqual({ ...before, recorded: `[${revision},${correction.revision})` });
    expect(current?.recorded).toBe(`[${correction.revision},)`);
    expect(current).not.toEqual({ ...before, recorded: current?.recorded });
  });

  it('is not altered by whoever has not seen its newest version', async () => {
    const { example } = await surroundings();
    const { id, revision } = await record(example.draft);
    const correct = (expectedRevision: number) =>
      write((change) => recorder.correct(change, kind, id, () => example.corrected, { expectedRevision }));
    await correct(revision);
    expect((await refusal(correct(revision))).details).toEqual({ conflictsWith: [recordId(kind.recordType, id)] });
  });

  it('never binds an organization to itself', async () => {
    const { example } = await surroundings();
    expect(example.itself === null).toBe(kind.organizations.length === 1);
    if (example.itself === null) return;
    expect(codes((await refusal(record(example.itself))).details)).toEqual(['SELF_REFERENCE']);
  });

  it('is refused with the reason, by files and by mutations alike', async () => {
    const { example } = await surroundings();
    for (const { title, draft, code } of example.refused) {
      const found = codes((await refusal(record(draft))).details);
      expect({ title, found: [...new Set(found)] }).toEqual({ title, found: [code] });
      expect(kind.check(draft).map((violation) => violation.code)).toEqual(found);
    }
  });

  it('is not attested outside its possible days', async () => {
    const { example } = await surroundings();
    if (example.attestedOutside === null) return;
    expect(kind.check(example.attestedOutside)).toEqual([]);
    const { code, message } = await refusal(record(example.attestedOutside));
    expect(code).toBe('CONFLICT');
    expect(message).toContain('one of the two is wrong');
  });

  it('is written to a file, read from it and written again as it was', async () => {
    const { example, at } = await surroundings();
    const { id } = await record(example.draft);
    const [row] = await versions(id);
    const written = cells(row!, at);
    expect(written.map((line) => ('membership' in line ? { ...line, membership: '' } : line))).toEqual(example.rows);
    for (const line of written) expect(kind.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(line)));
    const again = read(written, at);
    if ('problems' in again) throw new Bug(JSON.stringify(again.problems));
    expect(cells({ ...again.row, id }, at)).toEqual(written);
  });

  it('is found again by its file, which then changes nothing', async () => {
    const { example, at } = await surroundings();
    const { id } = await record(example.draft);
    const [recorded] = await versions(id);
    const answer = read(cells(recorded!, at), at);
    if ('problems' in answer) throw new Bug(JSON.stringify(answer.problems));
    const statement = kind.candidates([answer.row]);
    const found = await dataSource.query<{ row: Record<string, unknown> }[]>(statement.text, statement.values);
    const candidates = found.map(({ row }) => fromColumns(kind.entity, row));
    expect(candidates.map((candidate) => candidate.id)).toEqual([id]);
    expect(kind.keysOf(recorded!).some((key) => kind.keysOf(answer.row).includes(key))).toBe(true);
    expect(kind.match(answer.row, candidates)).toEqual({ row: recorded, corrects: false });
    expect({ ...kind.derive(kind.combine(recorded!, answer.row)), id, recorded: recorded?.recorded }).toEqual(recorded);
  });

  it('is not read from a file that names what is not known', () => {
    const none = { organization: () => undefined, source: () => undefined };
    const { rows } = factExamples({ member: 1, federation: 2, announcement: 3, yearbook: 4 })[place]!;
    const answer = kind.read(rows, none);
    const found = 'problems' in answer ? answer.problems.map(({ code }) => code) : [];
    expect(new Set(found)).toEqual(new Set(['REFERENCE_UNKNOWN']));
  });

  it('needs every required cell', () => {
    const id = (): number => 1;
    const { rows } = factExamples({ member: 1, federation: 2, announcement: 3, yearbook: 4 })[place]!;
    for (const { name } of kind.columns.filter(({ required, mayBeEmpty }) => required && !mayBeEmpty)) {
      const answer = kind.read(
        rows.map((row) => ({ ...row, [name]: '' })),
        { organization: id, source: id },
      );
      const found = 'problems' in answer ? answer.problems.filter(({ column }) => column === name).map(({ code }) => code) : [];
      expect({ name, found: [...new Set(found)] }).toEqual({ name, found: [name === 'value' ? 'NUMBER_INVALID' : 'CELL_REQUIRED'] });
    }
  });

  it('takes over what another that says the same cites, and nothing twice', () => {
    const at = { member: 1, federation: 2, announcement: 3, yearbook: 4 };
    const row = { ...kind.derive(factExamples(at)[place]!.draft), id: 7 };
    const other = { ...kind.derive(factExamples({ ...at, announcement: 5 })[place]!.draft), id: 8 };
    expect(kind.saysTheSame(row, other)).toBe(true);
    const together = kind.takeOver(row, other);
    expect(kind.check(together)).toEqual([]);
    expect(new Set(kind.derive(together).sources)).toEqual(new Set([...row.sources, 5]));
    expect(kind.derive(kind.takeOver({ ...kind.derive(together), id: 7 }, other))).toEqual(kind.derive(together));
  });

  describe('is answered over GraphQL', () => {
    const { reading } = factExamples({ member: 1, federation: 2, announcement: 3, yearbook: 4 })[place]!;
    type State = { atRevision?: number; asKnownAt?: string };

    /** Everything that is told of a fact, by its id and through the lists of its organizations; `day` null: the day of the state. */
    const told = async (id: number, at: Surroundings, day: string | null, state: State = {}) => {
      const when = 'asOf: $day, atRevision: $atRevision, asKnownAt: $asKnownAt';
      const item = `id ... on ${reading.typeName} { ${reading.told} }`;
      const lists = reading.lists.map(
        ({ of, field, select }) => `${of}: organization(by: { id: $${of} }, ${when}) { list: ${field} ${select.replace('ITEM', item)} }`,
      );
      const sides = reading.lists.map(({ of }) => `$${of}: ID!`).join(' ');
      const document = `query ($id: ID! ${sides} $day: Date $atRevision: Int $asKnownAt: DateTime) {
        node(id: $id, ${when}) { __typename ${item} }
        ${lists.join(' ')}
      }`;
      const organizations = { member: recordId('Organization', at.member), federation: recordId('Organization', at.federation) };
      const answer = await app.query(document, { id: recordId(kind.recordType, id), ...organizations, day, ...state });
      expect(answer.errors).toBeUndefined();
      return answer;
    };

    interface Item {
      id: string;
      certainty?: string | null;
      period?: { certain: object | null; possible: object | null };
    }
    const nodeOf = ({ data }: GraphQLAnswer) => data?.['node'] as Item | null;
    /** For each list in which the fact belongs: how it stands there, and null where it does not. */
    const listed = ({ data }: GraphQLAnswer) =>
      reading.lists.map(({ of }) => {
        const list = (data?.[of] as { list: Item[] | { nodes: Item[] } } | null)?.list ?? [];
        const items = Array.isArray(list) ? list : list.nodes;
        expect(items.length).toBeLessThanOrEqual(1);
        return items[0] ?? null;
      });
    const everywhere = <T>(value: T): T[] => reading.lists.map(() => value);

    /** As what a fact stands in its lists on a day: CERTAIN, POSSIBLE, ABSENT or, without a period, PRESENT. */
    const standing = async (id: number, at: Surroundings, day: string, state: State = {}) =>
      listed(await told(id, at, day, state)).map((item) => (item === null ? 'ABSENT' : (item.certainty ?? 'PRESENT')));

    it('by its id, and in the lists of the organizations that it binds, with the same content', async () => {
      const { example, at } = await surroundings();
      const { id } = await record(example.draft);
      const answer = await told(id, at, example.holding?.days.certain ?? null);
      const { __typename, ...content } = nodeOf(answer) as Item & { __typename: string };
      expect(__typename).toBe(reading.typeName);
      expect(content.id).toBe(recordId(kind.recordType, id));
      expect(listed(answer)).toEqual(everywhere(content));
    });

    it('has a period, certainty and versions where its kind has them, and else no such fields', async () => {
      const { example } = await surroundings();
      const { data } = await app.query(`{ __type(name: "${reading.typeName}") { fields { name } interfaces { name } } }`);
      const { fields, interfaces } = data?.['__type'] as Record<'fields' | 'interfaces', { name: string }[]>;
      const names = fields.map(({ name }) => name);
      const dated = example.holding !== null;
      expect({
        period: names.includes('period'),
        certainty: names.includes('certainty'),
        attestations: names.includes('attestations'),
        versions: names.includes('versions'),
      }).toEqual({ period: dated, certainty: dated, attestations: dated, versions: reading.hasVersions });
      expect(interfaces).toEqual([{ name: 'Node' }]);
    });

    it('as of a day: CERTAIN, POSSIBLE or not at all; on any day where its kind has no period', async () => {
      const { example, at } = await surroundings();
      const { id } = await record(example.draft);
      const { holding } = example;
      if (holding === null) {
        for (const day of ['0001-01-01', '2024-03-15', '9999-12-31']) expect(await standing(id, at, day)).toEqual(everywhere('PRESENT'));
        return;
      }
      expect(await standing(id, at, holding.days.certain)).toEqual(everywhere('CERTAIN'));
      expect(await standing(id, at, holding.days.possible)).toEqual(everywhere('POSSIBLE'));
      expect(await standing(id, at, holding.days.outside)).toEqual(everywhere('ABSENT'));
      // By its id it is found on any day, and says that it does not hold.
      expect(nodeOf(await told(id, at, holding.days.outside))).toMatchObject({ certainty: null });
    });

    it('with the days on which it surely and possibly holds', async () => {
      const { example, at } = await surroundings();
      const { id } = await record(example.draft);
      expect(nodeOf(await told(id, at, null))?.period).toEqual(
        example.holding === null ? undefined : expect.objectContaining(example.holding.spans),
      );
    });

    it('only from the revision that recorded it', async () => {
      const { example, at } = await surroundings();
      const { id, revision } = await record(example.draft);
      const before = (await journal.revision(revision - 1))!;
      const since = (await journal.revision(revision))!;
      const day = example.holding?.days.certain ?? '2024-01-01';
      for (const state of [
        { atRevision: 0 },
        { atRevision: before.number },
        { asKnownAt: before.recordedAt },
        { asKnownAt: '1900-01-01T00:00:00Z' },
      ]) {
        const answer = await told(id, at, day, state);
        expect(nodeOf(answer)).toBeNull();
        expect(listed(answer)).toEqual(everywhere(null));
      }
      for (const state of [{ atRevision: revision }, { asKnownAt: since.recordedAt }]) {
        expect(nodeOf(await told(id, at, day, state))).not.toBeNull();
        expect(await standing(id, at, day, state)).not.toContain('ABSENT');
      }
    });

    it('as before at the old revision when it was corrected, byte for byte', async () => {
      const { example, at } = await surroundings();
      const { id, revision } = await record(example.draft);
      const days = [null, ...Object.values(example.holding?.days ?? {})];
      const kept = await Promise.all(days.map((day) => told(id, at, day, { atRevision: revision })));
      const correction = await write((change) => recorder.correct(change, kind, id, () => example.corrected));
      const again = await Promise.all(days.map((day) => told(id, at, day, { atRevision: revision })));
      expect(again.map((answer) => JSON.stringify(answer))).toEqual(kept.map((answer) => JSON.stringify(answer)));
      const now = nodeOf(await told(id, at, null));
      expect(now).toMatchObject({ id: recordId(kind.recordType, id), recorded: { from: { number: correction.revision }, to: null } });
      const content = (item: object | null) => ({ ...item, recorded: null, snapshot: null });
      expect(content(now)).not.toEqual(content(nodeOf(kept[0]!)));
    });

    it('no more once it is retracted, and as before at the old revision', async () => {
      const { example, at } = await surroundings();
      const { id, revision } = await record(example.draft);
      const day = example.holding?.days.certain ?? null;
      const kept = await told(id, at, day, { atRevision: revision });
      const retraction = await write((change) => recorder.retract(change, kind, id));
      for (const state of [{}, { atRevision: retraction.revision! }]) {
        const answer = await told(id, at, day, state);
        expect(nodeOf(answer)).toBeNull();
        expect(listed(answer)).toEqual(everywhere(null));
      }
      expect(JSON.stringify(await told(id, at, day, { atRevision: revision }))).toBe(JSON.stringify(kept));
      expect(nodeOf(kept)).not.toBeNull();
    });

    it.each(reading.lists.map(({ of }) => of))(
      'within the lifetime of its %s, from the revision that corrects it on, without being touched',
      async (side) => {
        const { example, at } = await surroundings();
        const { holding } = example;
        const { id, revision } = await record(example.draft);
        const rows = await versions(id);
        const lifetime = holding?.clipped ?? { founded: '2025', dissolved: '2026' };
        const days = holding === null ? ['2024-01-01', '2027-01-01'] : [holding.clipped.before, holding.clipped.after];
        const before = [...(holding ? Object.values(holding.days) : []), ...days];
        const kept = await Promise.all(before.map((day) => told(id, at, day, { atRevision: revision })));

        const { founded, dissolved } = lifetime;
        const correction = await write((change) => correctOrganization(change, at[side], { founded, dissolved }));
        const corrected = nodeOf(await told(id, at, null));
        if (holding === null) {
          for (const day of days) expect(await standing(id, at, day)).toEqual(everywhere('PRESENT'));
        } else {
          for (const day of days) {
            expect(await standing(id, at, day, { atRevision: revision })).not.toContain('ABSENT');
            expect(await standing(id, at, day, { atRevision: correction.revision! })).toEqual(everywhere('ABSENT'));
          }
          expect(corrected?.period).toMatchObject(holding.clipped.spans);
          expect(await standing(id, at, holding.days.certain)).toEqual(everywhere('CERTAIN'));
        }
        expect(await versions(id)).toEqual(rows);
        const again = await Promise.all(before.map((day) => told(id, at, day, { atRevision: revision })));
        expect(again.map((answer) => JSON.stringify(answer))).toEqual(kept.map((answer) => JSON.stringify(answer)));
      },
    );

    // Which kinds have versions is tested above.
    if (reading.hasVersions) {
      it('with every state that was recorded', async () => {
        const { example, at } = await surroundings();
        const { id, revision } = await record(example.draft);
        const correction = await write((change) => recorder.correct(change, kind, id, () => example.corrected));
        const { data, errors } = await app.query(
          `query ($id: ID!) { node(id: $id) { ... on ${reading.typeName} { versions { nodes { id recorded { from { number } to { number } } state: membership { id ${reading.told} } } } } } }`,
          { id: recordId(kind.recordType, id) },
        );
        expect(errors).toBeUndefined();
        const { nodes } = (data?.['node'] as { versions: { nodes: { id: string; recorded: object; state: object }[] } }).versions;
        const states = [correction.revision!, revision];
        expect(nodes.map(({ recorded }) => recorded)).toEqual([
          { from: { number: states[0] }, to: null },
          { from: { number: states[1] }, to: { number: states[0] } },
        ]);
        for (const [index, atRevision] of states.entries()) {
          const answered = { __typename: reading.typeName, ...nodes[index]!.state };
          expect(answered).toEqual(nodeOf(await told(id, at, null, { atRevision })));
        }
      });
    }
  });
});

function newSurroundings(): Surroundings {
  return { member: newIdNumber(), federation: newIdNumber(), announcement: newIdNumber(), yearbook: newIdNumber() };
}

async function registered(): Promise<Surroundings> {
  const at = newSurroundings();
  await journal.record({ author }, (change) => register(change, at));
  return at;
}

async function register(change: OpenChange, at: Surroundings): Promise<void> {
  for (const id of [at.announcement, at.yearbook]) {
    const draft = { slug: `source-${id}`, title: 'A page', publisher: null, url: null, publishedOn: null, language: null };
    const operation = { kind: 'CREATED', recordType: 'Source', id, replaces: null } as const;
    await change.stage(operation, [{ entity: SourceEntity, row: sourceRow(id, draft) }]);
  }
  for (const id of [at.member, at.federation]) {
    const unknown = { language: null, acronym: null, city: null, founded: null, dissolved: null, website: null, note: null };
    const citations = [{ source: at.announcement }];
    const known = {
      slug: `organization-${id}`,
      kind: OrganizationKind.ASSOCIATION,
      defaultName: `Guild ${id}`,
      countries: ['AZ'],
      citations,
    };
    const rows = organizationRows(id, { ...unknown, ...known, names: [], identifiers: [] });
    await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, rows);
  }
}

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Problem) return error;
  throw new Bug(`not refused, but: ${String(error)}`);
}

function codes({ violations }: Readonly<Record<string, unknown>>): string[] {
  return (violations as readonly Violation[]).map(({ code }) => code);
}

/** The ids of all attestations inside a row, in their order. */
function attestationIds(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  const properties: [string, unknown][] = Object.entries(value);
  return properties.flatMap(([name, inner]) =>
    name === 'attestations' ? (inner as readonly { id: number }[]).map(({ id }) => id) : attestationIds(inner),
  );
}
