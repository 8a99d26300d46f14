/** The mutations of this model, with the name of the input that each takes. */
export const INPUT_OF = {
  registerSource: 'SourceInput',
  correctSource: 'CorrectSourceInput',
  registerOrganization: 'RegisterOrganizationInput',
  correctOrganization: 'CorrectOrganizationInput',
  dissolveOrganization: 'EndInput',
  retractOrganization: 'RetractInput',
  recordMembership: 'RecordMembershipInput',
  changeMembership: 'ChangeMembershipInput',
  endMembership: 'EndInput',
  correctMembership: 'CorrectMembershipInput',
  retractMembership: 'RetractInput',
  attestMembership: 'AttestInput',
} as const;

export type Mutation = keyof typeof INPUT_OF;

/** One mutation that somebody sends. */
export interface Operation {
  readonly mutation: Mutation;
  readonly input: Input;
}

/** A source by its id; the model brings none along with a change. */
export interface Citation {
  readonly source: { readonly id: string };
}

/** All that the inputs of these mutations may have. */
export interface Input {
  readonly id?: string;
  readonly member?: string;
  readonly federation?: string;
  readonly category?: string | null;
  readonly standing?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly ongoing?: boolean | null;
  readonly on?: string;
  readonly announcedOn?: string | null;
  readonly attestedOn?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly citations?: readonly Citation[] | null;
  readonly citation?: Citation;
  readonly kind?: string | null;
  readonly names?: readonly { readonly text: string; readonly type?: string }[] | null;
  readonly slug?: string | null;
  readonly city?: string | null;
  readonly founded?: string | null;
  readonly dissolved?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publishedOn?: string | null;
  readonly message?: string | null;
  readonly expectedRevision?: number | null;
  readonly idempotencyKey?: string | null;
}

/** What only the registry can say of a change that it recorded. */
export interface Made {
  readonly revision: number;
  /** Of the change. */
  readonly change: string;
  /** Of the record that the payload shows. */
  readonly id: string;
  readonly slug: string;
  readonly attestations: readonly { readonly id: string; readonly on: string }[];
}
