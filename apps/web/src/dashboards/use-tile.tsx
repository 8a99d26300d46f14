import type { TypedDocumentString } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { type Ambient, useAmbient } from '../api/use-ambient.js';
import { useAnswer } from '../api/use-answer.js';
import type { Question } from './question-address.js';

export interface TileAnswer<Result> {
  readonly data: Result | undefined;
  /** What the frame of the tile shows of it. */
  readonly frame: {
    readonly question: Question;
    readonly error: RequestFailed | null;
    readonly onRetry: () => void;
    readonly isStale: boolean;
  };
}

/** Asks what a tile shows, on the moment of the address, and keeps the question for who wants to take it away. */
export function useTile<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, Ambient>,
): TileAnswer<Result> {
  const ambient = useAmbient(document);
  const { data, error, refetch, isPlaceholderData } = useAnswer(document, variables);
  const question = { text: document.toString(), variables: { ...variables, ...ambient } };
  return { data, frame: { question, error, onRetry: () => void refetch(), isStale: isPlaceholderData } };
}
