/** What the fields of one kind of record are given: what is typed, and what to do with what is typed anew. */
export interface FieldsProps<State> {
  readonly value: State;
  readonly onChange: (part: Partial<State>) => void;
}
