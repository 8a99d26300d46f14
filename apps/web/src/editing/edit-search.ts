/** What happened to an organization, or to the record of it; and what can be recorded besides that binds it. */
export const ORGANIZATION_VERBS = ['correct', 'rename', 'dissolve', 'retract'] as const;
export const ADDING_VERBS = ['join', 'office', 'accreditation', 'figure', 'succession'] as const;
export const MEMBERSHIP_VERBS = ['change', 'end', 'correct', 'attest', 'retract'] as const;
export const FACT_VERBS = ['end', 'correct', 'attest', 'retract'] as const;

export type OrganizationVerb = (typeof ORGANIZATION_VERBS)[number] | (typeof ADDING_VERBS)[number];
export type MembershipVerb = (typeof MEMBERSHIP_VERBS)[number];
export type FactVerb = (typeof FACT_VERBS)[number];

function readVerb<Verb extends string>(verbs: readonly Verb[], search: Record<string, unknown>): { readonly verb?: Verb } {
  const verb = verbs.find((one) => one === search['verb']);
  return verb === undefined ? {} : { verb };
}

export const readOrganizationVerb = (search: Record<string, unknown>): { readonly verb?: OrganizationVerb } =>
  readVerb<OrganizationVerb>([...ORGANIZATION_VERBS, ...ADDING_VERBS], search);
export const readMembershipVerb = (search: Record<string, unknown>): { readonly verb?: MembershipVerb } =>
  readVerb(MEMBERSHIP_VERBS, search);
export const readFactVerb = (search: Record<string, unknown>): { readonly verb?: FactVerb } => readVerb(FACT_VERBS, search);
