export { AccreditationCategory, AccreditationEntity } from './accreditations/accreditation.entity.js';
export { DatedFactEntity, type StoredAttestation } from './core/dated-fact.entity.js';
export { makesMember, MembershipCategory, MembershipStanding } from './memberships/membership-category.js';
export { membershipEvents, type StoredEvent } from './memberships/membership-event.js';
export { MembershipEventConnection, MembershipEventKind } from './memberships/membership-event.type.js';
export { MembershipEntity, type StoredTerm } from './memberships/membership.entity.js';
export { OfficeEntity } from './offices/office.entity.js';
export { FigureMeasure, StatedFigureEntity } from './stated-figures/stated-figure.entity.js';
export { SuccessionEntity, SuccessionKind } from './successions/succession.entity.js';
export { attestationsTogether } from './core/attestations.js';
export { dayMultirange, dayRange, spanOfRange } from './core/day-range.js';
export { type WrittenPeriod } from './core/dated-period.js';
export {
  type CellProblem,
  type Cells,
  type FactKind,
  type FactRow,
  type FileColumn,
  type IdsBySlug,
  organizationsOf,
  type SlugsById,
  type Unidentified,
} from './core/fact-kind.js';
export { FACT_KINDS, factKind } from './kinds.js';
export { type MembershipDraft, membershipRow } from './memberships/membership-draft.js';
export { memberships } from './memberships/membership.kind.js';
export { attestationsRead, Attestation, withCited } from './core/attestation.type.js';
export { askedOf, DatedListArgs } from './core/dated-list.args.js';
export { certaintyRead, type DatedRow, datedRow, holds, mayHoldOn, periodRead, surelyHoldsOn } from './core/holding.js';
export { FactsModule } from './facts.module.js';
export { MembershipConnection } from './memberships/membership-connection.type.js';
export { mayCountOn, type MembershipRows, membershipRows, represented, surelyCountsOn } from './memberships/membership-rows.js';
export { Membership } from './memberships/membership.type.js';
export { accreditations } from './accreditations/accreditation.kind.js';
export type { AccreditationDraft } from './accreditations/accreditation-draft.js';
export { offices } from './offices/office.kind.js';
export type { OfficeDraft } from './offices/office-draft.js';
export { statedFigures } from './stated-figures/stated-figure.kind.js';
export type { StatedFigureDraft } from './stated-figures/stated-figure-draft.js';
export { successions } from './successions/succession.kind.js';
export type { SuccessionDraft } from './successions/succession-draft.js';
export { type Alteration, FactRecorder, type RecordingOptions } from './core/fact-recorder.js';
export { Accreditation } from './accreditations/accreditation.type.js';
export { AccreditationConnection } from './accreditations/accreditation-connection.type.js';
export { type AccreditationRows, accreditationRows } from './accreditations/accreditation-rows.js';
export { type FactRows } from './core/organization-near.js';
export { Office } from './offices/office.type.js';
export { type OfficeRows, officeRows } from './offices/office-rows.js';
export { Person } from './offices/person.type.js';
export { StatedFigure } from './stated-figures/stated-figure.type.js';
export { type StatedFigureRows, statedFigureRows } from './stated-figures/stated-figure-rows.js';
export { Succession } from './successions/succession.type.js';
export { type SuccessionRows, successionRows } from './successions/succession-rows.js';
