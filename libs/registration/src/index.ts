export type { ProposalSettings } from './proposals/proposal-settings.js';
export type { Redacted } from './redaction/redact.js';
export type { RedactInput } from './redaction/redaction.input.js';
export { RedactionMutations, redactionsOf } from './redaction/redaction.mutations.js';
export { RegistrationModule } from './registration.module.js';
export { type RegisterOrganizationInput } from './organizations/register-organization.input.js';
export { registrationMutations } from './organizations/plain-mutations.js';
