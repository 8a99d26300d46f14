import { type InputViolation, numberOf, type RetractInput, type Writing } from '@guildhall/journal';
import { type CitationInput, citationsTogether, citedBy, type EndInput, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
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
    // A row is a draft too: what is derived in it is derived anew.
    const draft = { ...row, ...endedOn(row, on, name), citations: citationsTogether(row.citations, citations) } as unknown as Draft;
    refuseContradiction(kind.check(draft), name);
    return draft;
  };
  await recorder.alter(change, kind, id, 'ENDED', ended, { expectedRevision, registered: made });
  return id;
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

async function named<Row extends FactRow, Draft extends object>(
  { change, made }: Writing,
  kind: FactKind<Row, Draft>,
  { id: name, citations }: { readonly id: string; readonly citations?: readonly CitationInput[] | null },
): Promise<number> {
  const id = numberOf(name);
  await requireNamed(change, { [kind.recordType]: [id], Source: sourcesNamed(citations) }, made);
  return id;
}
