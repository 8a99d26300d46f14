/**
 * What the contract has and the served schema does not have yet, as `graphql-inspector` names it. An entry that is no longer needed fails
 * `npm run check:schema`, so that this list only ever gets shorter.
 */
export const YET_TO_COME: readonly string[] = [];
