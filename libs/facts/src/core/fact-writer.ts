import { type InputViolation, numberOf, type RetractInput, type Writing } from '@guildhall/journal';
import { type CitationInput, citationOf, citationsTogether, citedBy, type EndInput, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import type { AttestInput } from './attest.input.js';
import { attestedFact, attestedIn, type AttestedRow, factWithout, refuseNothingLeft } from './attested-fact.js';
import type { WrittenPeriod } from './dated-period.js';
import { endedOn, refuseContradiction } from './ending.js';
import type { FactKind, FactRow } from './fact-kind.js';
import { FactRecorder } from './fact-recorder.js';
import { requireNamed, sourcesNamed } from './named-records.js';
import { checkCited, inInput, type PlaceInInput } from './place-in-input.js';

// Writes facts of the kinds that have their citations in one list. It holds no state.
const recorder = new FactRecorder();

interface CitedRow extends FactRow {
  readonly citations: readonly StoredCitation[];
}

interface NewFactInput {
  readonly citations: readonly CitationInput[];
}

interface CorrectFactInput {
  readonly id: string;
  readonly citations?: readonly CitationInput[] | null;
  readonly expectedRevision?: number | null;
}

/** Everything that the input of a new fact shows to be wrong by itself, by the validator of files. */
export function checkNewFact<Row extends FactRow, Draft extends object, Input extends NewFactInput>(
  kind: FactKind<Row, Draft>,
  draftOf: (input: Input, citations: readonly StoredCitation[]) => Draft,
  place: PlaceInInput,
): (input: Input) => InputViolation[] {
  return (input) => [...checkCited(input), ...inInput(kind.check(draftOf(input, [])), place)];
}

/** Records a new fact. `organizations` are the ids of the input that it binds. */
export async function recordFact<Row extends FactRow, Draft extends object>(
  { change, made, ...writing }: Writing,
  kind: FactKind<Row, Draft>,
  input: NewFactInput,
  organizations: readonly string[],
  draftOf: (citations: readonly StoredCitation[]) => Draft,
): Promise<number> {
  await requireNamed(change, { Organization: organizations.map(numberOf), Source: sourcesNamed(input.citations) }, made);
  const citations = await citedBy({ change, made, ...writing }, input.citations);
  return recorder.record(change, kind, draftOf(citations), { registered: made });
}

/** The record of a fact was wrong. `corrected` lays the input over what is recorded; citations that the input does not have stay. */
export async function correctFact<Row extends CitedRow, Draft extends object>(
  writing: Writing,
  kind: FactKind<Row, Draft>,
  input: CorrectFactInput,
  corrected: (row: Row) => Draft,
  place: PlaceInInput,
): Promise<number> {
  const { change, made } = writing;
  const id = await named(writing, kind, input);
  const citations = input.citations == null ? null : await citedBy(writing, input.citations);
  const { expectedRevision } = input;
  await recorder.correct(change, kind, id, (row) => ({ ...corrected(row), citations: citations ?? row.citations }), {
    expectedRevision,
    registered: made,
    place,
  });
  return id;
}

/** A fact came to its end. */
export async function endFact<Row extends CitedRow & WrittenPeriod, Draft extends object>(
  writing: Writing,
  kind: FactKind<Row, Draft>,
  input: EndInput,
): Promise<number> {
  const { change, made } = writing;
  const id = await named(writing, kind, input);
  const citations = await citedBy(writing, input.citations);
  const name = recordId(kind.recordType, id);
  const { on, expectedRevision } = input;
  const ended = (row: Row): Draft => {
    const draft = draftOf(kind, { ...row, ...endedOn(row, on, name), citations: citationsTogether(row.citations, citations) });
    refuseContradiction(kind.check(draft), name);
    return draft;
  };
  await recorder.alter(change, kind, id, 'ENDED', ended, { expectedRevision, registered: made });
  return id;
}

/** More is known of a fact; the world did not change, and so this is a correction of the record. */
export async function attestFact<Row extends AttestedRow, Draft extends object>(
  writing: Writing,
  kind: FactKind<Row, Draft>,
  { id: name, on, citation }: AttestInput,
): Promise<number> {
  const { change, made } = writing;
  const id = await named(writing, kind, { id: name, citations: [citation] });
  const cited = await citationOf(writing, citation);
  const attested = (row: Row): Draft => draftOf(kind, attestedFact(row, recordId(kind.recordType, row.id), on, cited));
  return recorder.alter(change, kind, id, 'CORRECTED', attested, { registered: made });
}

/** An attestation was none. Gives the number of the fact that it attested. */
export async function retractAttestationOf<Row extends AttestedRow, Draft extends object>(
  { change, made }: Writing,
  kind: FactKind<Row, Draft>,
  { id: name, expectedRevision }: RetractInput,
): Promise<number> {
  const attestation = numberOf(name);
  const id = await attestedIn(change, kind, attestation);
  const without = (row: Row): Draft => {
    const draft = draftOf(kind, factWithout(row, attestation));
    refuseNothingLeft(kind.derive(draft).sources, attestation, { name: recordId(kind.recordType, row.id), words: kind.name });
    return draft;
  };
  return recorder.alter(change, kind, id, 'CORRECTED', without, { expectedRevision, registered: made });
}

/** It never was so. */
export async function retractFact<Row extends FactRow, Draft extends object>(
  writing: Writing,
  kind: FactKind<Row, Draft>,
  input: RetractInput,
): Promise<number> {
  const id = await named(writing, kind, input);
  await recorder.retract(writing.change, kind, id, { expectedRevision: input.expectedRevision });
  return id;
}

/** A row is a draft too: what is derived in it is derived anew. */
function draftOf<Row extends FactRow, Draft extends object>(_kind: FactKind<Row, Draft>, row: Row): Draft {
  return row as unknown as Draft;
}

async function named<Row extends FactRow, Draft extends object>(
  { change, made }: Writing,
  kind: FactKind<Row, Draft>,
  { id: name, citations }: { readonly id: string; readonly citations?: readonly CitationInput[] | null },
): Promise<number> {
  const id = numberOf(name);
  await requireNamed(change, { [kind.recordType]: [id], Source: sourcesNamed(citations) }, made);
  return id;
}
