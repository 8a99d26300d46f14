export const ORGANIZATION_VERBS = ['correct', 'rename', 'join', 'dissolve', 'retract'] as const;
export const MEMBERSHIP_VERBS = ['change', 'end', 'correct', 'attest', 'retract'] as const;

export type OrganizationVerb = (typeof ORGANIZATION_VERBS)[number];
export type MembershipVerb = (typeof MEMBERSHIP_VERBS)[number];

function readVerb<Verb extends string>(verbs: readonly Verb[], search: Record<string, unknown>): { readonly verb?: Verb } {
  const verb = verbs.find((one) => one === search['verb']);
  return verb === undefined ? {} : { verb };
}

export const readOrganizationVerb = (search: Record<string, unknown>): { readonly verb?: OrganizationVerb } =>
  readVerb(ORGANIZATION_VERBS, search);
export const readMembershipVerb = (search: Record<string, unknown>): { readonly verb?: MembershipVerb } =>
  readVerb(MEMBERSHIP_VERBS, search);
