import { useMemo } from 'react';
import { type NamedRecordFragment, ProposedRecordsDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { type Proposed, recordIdsIn } from './proposed-input.js';

/** As many as the registry looks up at once. */
const MOST = 100;

/** The records that a proposal names, by their ids; null while they are on their way. */
export function useProposedRecords(input: Proposed): ReadonlyMap<string, NamedRecordFragment> | null {
  const ids = recordIdsIn(input).slice(0, MOST);
  const { data, isLoading } = useAnswer(ProposedRecordsDocument, { ids }, { enabled: ids.length > 0 });
  const records = useMemo(
    () => new Map(ids.flatMap((id, place) => (data?.nodes[place] ? [[id, data.nodes[place]] as const] : []))),
    // The ids are a new list with each drawing, and change with the answer only.
    [data],
  );
  return isLoading ? null : records;
}
