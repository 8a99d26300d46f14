export { type AccreditationDraft } from './accreditations/accreditation-draft.js';
export { type AccreditationRows, accreditationRows } from './accreditations/accreditation-rows.js';
export { AccreditationCategory } from './accreditations/accreditation.entity.js';
export { accreditations } from './accreditations/accreditation.kind.js';
export { Accreditation } from './accreditations/accreditation.type.js';
export { DatedFactEntity, type StoredAttestation } from './core/dated-fact.entity.js';
export { spanOfRange } from './core/day-range.js';
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
  withOrganizations,
} from './core/fact-kind.js';
export { type Alteration, FactRecorder, type RecordingOptions } from './core/fact-recorder.js';
export { type DatedRow, holds, mayHaveExistedOn, mayHoldDuring, mayHoldOn, surelyHoldsIfAtAll, surelyHoldsOn } from './core/holding.js';
export { FactsModule } from './facts.module.js';
export { FACT_KINDS, factKind } from './kinds.js';
export { makesMember, MembershipCategory, MembershipStanding } from './memberships/membership-category.js';
export { type MembershipDraft } from './memberships/membership-draft.js';
export {
  everyTermCountsOn,
  isRowOf,
  mayCountOn,
  type MembershipRows,
  membershipRows,
  ofItsRow,
  represented,
  someTermCountsOn,
} from './memberships/membership-rows.js';
export { MembershipEntity, type StoredTerm } from './memberships/membership.entity.js';
export { memberships } from './memberships/membership.kind.js';
export { Membership } from './memberships/membership.type.js';
export { type OfficeDraft } from './offices/office-draft.js';
export { offices } from './offices/office.kind.js';
export { Office } from './offices/office.type.js';
export { type StatedFigureDraft } from './stated-figures/stated-figure-draft.js';
export { statedFigureRows } from './stated-figures/stated-figure-rows.js';
export { FigureMeasure } from './stated-figures/stated-figure.entity.js';
export { statedFigures } from './stated-figures/stated-figure.kind.js';
export { StatedFigure } from './stated-figures/stated-figure.type.js';
export { type SuccessionDraft } from './successions/succession-draft.js';
export { SuccessionKind } from './successions/succession.entity.js';
export { successions } from './successions/succession.kind.js';
export { Succession } from './successions/succession.type.js';
export { DateField, EndField, OngoingField, StartField } from './core/period.input.js';
export { requireNamed, sourcesNamed } from './core/named-records.js';
export { newMembership, type NewMembership, placeInRecord } from './memberships/recorded-membership.js';
