export { askedId, askedIdOf } from './asked-id.js';
export { Journal } from './journal.js';
export type { Author, ChangeRequest, OpenChange, Operation, Recorded, StagedRow, Work } from './open-change.js';
export { idRead, recordedRead, snapshotRead } from './record.reads.js';
export { RevisionResolver } from './revision.resolver.js';
export { RecordedSpan, Revision } from './revision.type.js';
export type { RevisionMark } from './revisions.js';
export { JournalModule } from './journal.module.js';
export { type NodeKind, nodesOf } from './node-kinds.js';
