interface Dated {
  readonly founded: { readonly earliest: string | null } | null;
  readonly membersEver: {
    readonly nodes: readonly { readonly period: { readonly start: { readonly earliest: string | null } | null } }[];
  } | null;
}

/** The year of a federation's founding, or of the first start of a membership that is known; whichever is earlier. */
export function firstYearOf({ founded, membersEver }: Dated): number | null {
  const days = [founded?.earliest, membersEver?.nodes[0]?.period.start?.earliest].filter((day) => day != null).sort();
  return days[0] === undefined ? null : Number(days[0].slice(0, 4));
}
