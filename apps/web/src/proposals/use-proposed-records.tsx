import { useMemo } from 'react';
import { type NamedRecordFragment, ProposedRecordsDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { type Proposed, recordIdsIn } from './proposed-input.js';

/** As many as the registry looks up at once. */
const MOST = 100;

/** The records that a proposal names, by their ids, as they were known at an instant if one is given; null while they are on their way. */
export function useProposedRecords(input: Proposed, asKnownAt?: string): ReadonlyMap<string, NamedRecordFragment> | null {
  const ids = recordIdsIn(input).slice(0, MOST);
  const { data, isLoading } = useAnswer(ProposedRecordsDocument, { ids }, { enabled: ids.length > 0, moment: { asKnownAt } });
  const records = useMemo(
    () => new Map(ids.flatMap((id, place) => (data?.nodes[place] ? [[id, data.nodes[place]] as const] : []))),
    // The ids are a new list with each drawing, and change with the answer only.
    [data],
  );
  return isLoading ? null : records;
}
