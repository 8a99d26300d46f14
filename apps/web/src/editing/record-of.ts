import type { PreviewedRecordFragment } from '../api/generated/graphql.js';

/** A record of one type, with all that forms and undoing need of it. */
export type RecordOf<Type extends PreviewedRecordFragment['__typename']> = Extract<PreviewedRecordFragment, { readonly __typename?: Type }>;
