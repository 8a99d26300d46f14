import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal, type OpenChange } from '@guildhall/journal';
import { newIdNumber, raw, readPublicId, sql, versionedTable } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { factExamples } from '../../../../test/support/fact-examples.js';
import { registered } from '../../../../test/support/registered.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { FACT_KINDS } from '../kinds.js';
import { factAttestedBy, newAttestationIds } from './attestation-ids.js';
import { FactRecorder } from './fact-recorder.js';

const attested = FACT_KINDS.filter(({ attestationIds }) => attestationIds !== undefined);
const recorder = new FactRecorder();

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([]);
});
afterAll(() => database.drop());

function write<Result>(work: (change: OpenChange) => Promise<Result>): Promise<Result> {
  return new Journal(dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, work).then(({ result }) => result);
}

/** A fact of each attested kind with the ids of its attestations. */
async function recordedFacts() {
  const at = await registered(dataSource);
  const number = (id: string): number => (readPublicId(id) as { number: number }).number;
  const [member, federation, announcement, yearbook] = [at.member, at.federation, at.source, at.otherSource].map(number);
  const examples = factExamples({ member: member!, federation: federation!, announcement: announcement!, yearbook: yearbook! });
  return Promise.all(
    attested.map(async (kind) => {
      const { draft } = examples.find((example) => example.kind === kind)!;
      const id = await write((change) => recorder.record(change, kind, draft));
      const ids = kind.attestationIds!(sql`t`);
      const [row] = await write((change) =>
        change.query<{ ids: number[] }>(sql`SELECT ${ids} AS ids FROM ${raw(versionedTable(kind.entity).table)} t WHERE id = ${id}`),
      );
      return { kind, id, attestations: row?.ids ?? [] };
    }),
  );
}

/** Draws these numbers, one after another. */
function drawing(...numbers: number[]): () => number {
  return () => numbers.shift() ?? newIdNumber();
}

describe('ids of attestations', () => {
  it('are drawn again where an attestation of any kind has one, or had it', async () => {
    const facts = await recordedFacts();
    expect(facts.map(({ attestations }) => attestations.length > 0)).toEqual(attested.map(() => true));
    const used = facts.flatMap(({ attestations }) => attestations);
    for (const { kind, id } of facts) await write((change) => recorder.retract(change, kind, id));
    const fresh = newIdNumber();
    expect(await write((change) => newAttestationIds(change, 1, drawing(...used, fresh)))).toEqual([fresh]);
    const several = await write((change) => newAttestationIds(change, used.length + 1, drawing(fresh, ...used)));
    expect(new Set(several).size).toBe(used.length + 1);
    expect(several.filter((id) => used.includes(id))).toEqual([]);
  });

  it('are not given twice in one change, which the database does not show yet', async () => {
    const twice = newIdNumber();
    const ids = await write(async (change) => [
      ...(await newAttestationIds(change, 2, drawing(twice, twice))),
      ...(await newAttestationIds(change, 1, drawing(twice))),
    ]);
    expect(ids.filter((id) => id === twice)).toHaveLength(1);
    expect(new Set(ids).size).toBe(3);
  });

  it('lead to the fact that they attest, as long as it stands', async () => {
    const facts = await recordedFacts();
    for (const { kind, id, attestations } of facts) {
      for (const attestation of attestations) {
        expect(await write((change) => factAttestedBy(change, attestation))).toEqual({ kind, id });
      }
      await write((change) => recorder.retract(change, kind, id));
      expect(await write((change) => factAttestedBy(change, attestations[0]!))).toBeUndefined();
    }
    expect(await write((change) => factAttestedBy(change, newIdNumber()))).toBeUndefined();
  });

  it.each(attested)('are looked up through the index of their kind: $name', async (kind) => {
    const { table } = versionedTable(kind.entity);
    const plan = await write(async (change) => {
      await change.query(sql`SET LOCAL enable_seqscan = off`);
      return change.query(sql`EXPLAIN SELECT FROM ${raw(table)} t WHERE ${kind.attestationIds!(sql`t`)} @> ANY(${['1', '2']}::jsonb[])`);
    });
    expect(JSON.stringify(plan)).toContain(`${table}_attestation`);
  });
});
