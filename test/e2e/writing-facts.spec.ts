import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Registered, registered } from '../support/registered.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
let ids: Registered;

beforeAll(async () => {
  app = await startApp();
  ids = await registered(app.dataSource);
});
afterAll(() => app.stop());

type Json = Record<string, unknown>;

async function write(mutation: string, type: string, shown: string, input: object): Promise<GraphQLAnswer> {
  return app.mutate(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} change { revision { number } operations { nodes { kind } } } } }`,
    {
      input,
    },
  );
}

const problem = ({ errors }: GraphQLAnswer): Json => ({ ...errors?.[0]?.extensions });
const paths = (answer: GraphQLAnswer): string[] =>
  (problem(answer)['violations'] as { path: string[] }[]).map(({ path }) => path.join('.')).sort();
const payload = ({ data, errors }: GraphQLAnswer, mutation: string): Json => {
  expect(errors).toBeUndefined();
  return data?.[mutation] as Json;
};
const citations = (): object[] => [{ source: { id: ids.source }, locator: 'p. 3' }];
const kinds = (written: Json): unknown[] =>
  (written['change'] as { operations: { nodes: { kind: string }[] } }).operations.nodes.map(({ kind }) => kind);

/** Each kind of fact: how it is recorded, what is wrong in each place of an input, and how it is set right. */
const KINDS = [
  {
    name: 'an accreditation',
    field: 'accreditation',
    verbs: { record: 'accreditFestival', end: 'endAccreditation', correct: 'correctAccreditation', retract: 'retractAccreditation' },
    attesting: { attest: 'attestAccreditation', retract: 'retractAccreditationAttestation' },
    types: { record: 'AccreditFestivalInput', correct: 'CorrectAccreditationInput' },
    shown: 'id category period { start { edtf } end { edtf } } citations { locator source { id } }',
    input: () => ({ accreditor: ids.federation, festival: ids.member, category: 'A_FESTIVAL', start: '1998' }),
    wrong: () => ({ accreditor: 'org_0000000000', festival: 'x', category: 'OTHER', start: '1998-13', end: '[2006..2003]', citations: [] }),
    wrongAt: ['input.accreditor', 'input.citations', 'input.end', 'input.festival', 'input.start'],
    correction: { category: 'COMPETITIVE' },
    corrected: { category: 'COMPETITIVE' },
  },
  {
    name: 'an office',
    field: 'office',
    verbs: { record: 'appointOfficer', end: 'endOffice', correct: 'correctOffice', retract: 'retractOffice' },
    attesting: { attest: 'attestOffice', retract: 'retractOfficeAttestation' },
    types: { record: 'AppointOfficerInput', correct: 'CorrectOfficeInput' },
    shown: 'id title person { name wikidata } period { start { edtf } end { edtf } } citations { locator source { id } }',
    input: () => ({
      person: { name: 'Лейла Əliyeva', wikidata: 'https://www.wikidata.org/wiki/Q42' },
      organization: ids.member,
      title: 'President',
      start: '2001-05',
    }),
    wrong: () => ({ person: { name: ' ', wikidata: 'P1' }, organization: ids.source, title: '', end: '2001-02-30', citations: [] }),
    wrongAt: ['input.citations', 'input.end', 'input.organization', 'input.person.name', 'input.person.wikidata', 'input.title'],
    correction: { person: { name: 'Leyla Aliyeva' } },
    corrected: { person: { name: 'Leyla Aliyeva', wikidata: null }, title: 'President' },
  },
  {
    name: 'a stated figure',
    field: 'statedFigure',
    verbs: { record: 'stateFigure', end: null, correct: 'correctStatedFigure', retract: 'retractStatedFigure' },
    attesting: null,
    types: { record: 'StateFigureInput', correct: 'CorrectStatedFigureInput' },
    shown: 'id measure value statedOn { edtf } citations { locator source { id } }',
    input: () => ({ organization: ids.federation, measure: 'MEMBERS', value: 38, statedOn: '2025-12-11' }),
    wrong: () => ({ organization: '', measure: 'MEMBERS', value: -1, statedOn: 'yesterday', citations: [] }),
    wrongAt: ['input.citations', 'input.organization', 'input.statedOn', 'input.value'],
    correction: { value: 0 },
    corrected: { value: 0, measure: 'MEMBERS' },
  },
  {
    name: 'a succession',
    field: 'succession',
    verbs: { record: 'recordSuccession', end: null, correct: 'correctSuccession', retract: 'retractSuccession' },
    attesting: null,
    types: { record: 'RecordSuccessionInput', correct: 'CorrectSuccessionInput' },
    shown: 'id kind on { edtf } citations { locator source { id } }',
    input: () => ({ kind: 'SPLIT', predecessor: ids.federation, successor: ids.member, on: '1990~' }),
    wrong: () => ({ kind: 'SPLIT', predecessor: 'org_', successor: 'mem_0000000000', on: '19', citations: [] }),
    wrongAt: ['input.citations', 'input.on', 'input.predecessor', 'input.successor'],
    correction: { kind: 'MERGED', on: null },
    corrected: { kind: 'MERGED', on: null },
  },
] as const;

describe.each(KINDS)('$name', ({ field, verbs, attesting, types, shown, input, wrong, wrongAt, correction, corrected }) => {
  const show = `${field} { ${shown} }`;
  const record = (given: object = {}): Promise<GraphQLAnswer> =>
    write(verbs.record, types.record, show, { ...input(), citations: citations(), ...given });
  const idOf = (written: Json): string => (written[field] as { id: string }).id;
  let id = '';

  it('is recorded with its sources, as one change', async () => {
    const written = payload(await record(), verbs.record);
    expect(kinds(written)).toEqual(['CREATED']);
    expect(written[field]).toMatchObject({ citations: [{ locator: 'p. 3', source: { id: ids.source } }] });
    id = idOf(written);
  });

  it('is recorded once: the same again is CONFLICT with its id', async () => {
    expect(problem(await record())).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
  });

  it('tells all that is wrong with its input at once', async () => {
    const answer = await write(verbs.record, types.record, show, wrong());
    expect(problem(answer)['code']).toBe('BAD_USER_INPUT');
    expect(paths(answer)).toEqual(wrongAt);
  });

  it('names every id that leads nowhere', async () => {
    const nowhere = 'src_0000000197';
    const answer = await record({ citations: [{ source: { id: nowhere } }] });
    expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(problem(answer)['code']);
  });

  it('is corrected where the input says something, and keeps the rest', async () => {
    const written = payload(await write(verbs.correct, types.correct, show, { id, message: 'misread', ...correction }), verbs.correct);
    expect(kinds(written)).toEqual(['CORRECTED']);
    expect(written[field]).toMatchObject({ id, ...corrected, citations: [{ locator: 'p. 3' }] });
  });

  it('is not corrected by nothing, to no source, or without a reason', async () => {
    const correct = (given: object): Promise<GraphQLAnswer> => write(verbs.correct, types.correct, show, { id, ...given });
    expect(problem(await correct({ message: 'm' }))['code']).toBe('BAD_USER_INPUT');
    expect(paths(await correct({ message: ' ', citations: [] }))).toEqual(['input.citations', 'input.message']);
  });

  if (attesting) {
    const attested = `${field} { id attestations { id on { edtf } sources { id } } citations { source { id } } }`;
    const attest = (given: object): Promise<GraphQLAnswer> => write(attesting.attest, 'AttestInput', attested, { id, ...given });
    const retract = (name: string, verb: string = attesting.retract, shows = attested): Promise<GraphQLAnswer> =>
      write(verb, 'RetractInput', shows, { id: name, message: 'It shows another.' });
    const citation = (): object => ({ source: { id: ids.otherSource } });
    let attestation = '';

    it('is attested: a source shows it on a day, and is cited for it', async () => {
      const written = payload(await attest({ on: '2005-03', citation: citation() }), attesting.attest);
      expect(kinds(written)).toEqual(['CORRECTED']);
      expect(written[field]).toMatchObject({
        ...{ id, attestations: [{ on: { edtf: '2005-03' }, sources: [{ id: ids.otherSource }] }] },
        citations: [{ source: { id: ids.source } }, { source: { id: ids.otherSource } }],
      });
      attestation = (written[field] as { attestations: { id: string }[] }).attestations[0]?.id ?? '';
    });

    it('is not attested twice by one source, nor on a day on which it cannot have held', async () => {
      expect(problem(await attest({ on: '2005-03', citation: citation() }))).toMatchObject({
        code: 'CONFLICT',
        conflictsWith: [attestation],
      });
      expect(problem(await attest({ on: '1990', citation: citation() }))).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
      const wrong = await attest({ id: 'mem_0000000000', on: 'y', citation: { source: { id: 'z' } } });
      expect(paths(wrong)).toEqual(['input.citation.source.id', 'input.id', 'input.on']);
    });

    it('loses an attestation that was none, by the mutation of its kind, and keeps its source', async () => {
      const other = await retract(attestation, 'retractAttestation', 'membership { id }');
      expect([paths(other), other.errors?.[0]?.message.includes(`${attesting.retract} retracts it`)]).toEqual([['input.id'], true]);
      const written = payload(await retract(attestation), attesting.retract);
      expect(kinds(written)).toEqual(['CORRECTED']);
      expect(written[field]).toMatchObject({ id, attestations: [], citations: [{}, { source: { id: ids.otherSource } }] });
      expect(problem(await retract(attestation))).toMatchObject({ code: 'NOT_FOUND', ids: [attestation] });
    });
  }

  if (verbs.end) {
    const verb = verbs.end;
    it('ends once, not before it began', async () => {
      expect(problem(await write(verb, 'EndInput', show, { id, on: '1990' }))).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
      const ended = { id, on: '2020-03-12', citations: [{ source: { id: ids.otherSource } }] };
      const written = payload(await write(verb, 'EndInput', show, ended), verb);
      expect(kinds(written)).toEqual(['ENDED']);
      expect(written[field]).toMatchObject({
        period: { end: { edtf: '2020-03-12' } },
        citations: [{}, { source: { id: ids.otherSource } }],
      });
      expect(problem(await write(verb, 'EndInput', show, { id, on: '2021' }))).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    });
  }

  it('is retracted: no longer answered, kept in the history', async () => {
    const before = (await app.query('{ revision { number } }')).data?.['revision'] as { number: number };
    const written = payload(await write(verbs.retract, 'RetractInput', show, { id, message: 'It never was so.' }), verbs.retract);
    expect(kinds(written)).toEqual(['RETRACTED']);
    expect(written[field]).toBeNull();
    const { data } = await app.query(
      `query ($id: ID!) { now: node(id: $id) { id } then: node(id: $id, atRevision: ${before.number}) { id } }`,
      { id },
    );
    expect(data).toEqual({ now: null, then: { id } });
    expect(problem(await write(verbs.retract, 'RetractInput', show, { id, message: 'm' }))['code']).toBe('NOT_FOUND');
    const other = payload(await record(), verbs.record);
    expect(idOf(other)).not.toBe(id);
  });
});
