/** What of a period is written. */
export interface WrittenPeriod {
  readonly start: { readonly edtf: string } | null;
  readonly end: { readonly edtf: string } | null;
  readonly ongoing: boolean;
}
