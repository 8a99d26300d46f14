export { askedId, askedIdOf } from './asked-id.js';
export { type CurrentRecord, currentRecord, firstRevision } from './current-record.js';
export { changeRows, type ChangeRows } from './change-list.js';
export { Actor, ActorKind, Change } from './change.type.js';
export { ChangeKind, ChangeOperation, recordAfter, recordBefore, recordIdOf } from './change-operation.type.js';
export type { ResumePoint } from './change.resolver.js';
export { Journal } from './journal.js';
export { allLedTo, CURRENTLY, ledTo } from './leads.js';
export type {
  Author,
  ChangeRequest,
  Contradiction,
  OpenChange,
  Operation,
  ProposalCredit,
  Recorded,
  StagedRow,
  Work,
} from './open-change.js';
export { idRead, recordedRead, snapshotRead } from './record.reads.js';
export { RecordedSpan, Revision } from './revision.type.js';
export { RevisionWatch } from './revision-watch.js';
export { type RevisionMark, revisionOf } from './revisions.js';
export { digestOf } from './mutations/idempotency.js';
export { checkedInput, inputRefused, type InputViolation } from './mutations/input-violations.js';
export { type Judge, JudgedBy, type Judgement } from './mutations/judged-by.js';
export { checkId, idAmong, idOf, numberOf } from './mutations/judged-ids.js';
export { allMutations, Mutates, type MutationInput, type Writing } from './mutations/mutates.js';
export { AlteringInput, CorrectingInput, KeyedInput, ReasonedInput, RecordingInput, RetractInput } from './mutations/mutation.input.js';
export { MutationResolver } from './mutations/mutation-resolver.js';
export { type KnownMutation, type MutationContext, Mutations, type WriteRequest, type Written } from './mutations/mutations.js';
export { Payload, recordOfPayload } from './mutations/payload.js';
export { JournalModule } from './journal.module.js';
export { type NodeKind, nodesOf } from './node-kinds.js';
export { type NamedRecords, type Standing, standingRecords } from './standing-records.js';
export { mostlyStands, versionAt, versionIdRead, versionList, versionNumber } from './versions.js';
