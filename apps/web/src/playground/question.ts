/** What stands in the editors, as it stands there. */
export interface Question {
  readonly query: string;
  /** JSON, with comments if one likes; empty where there are none. */
  readonly variables: string;
}

/** What is sent to the registry. */
export interface AskedQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Only where the document has several operations. */
  readonly operationName?: string;
}
