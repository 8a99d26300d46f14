/** Who meets a code: the caller who can mend it, the operator of the installation, the reader of an import's findings, or the owner of a row. */
export type RegisterKind = 'problem' | 'operational' | 'finding' | 'row';

/** One code with its explanation for people: what happened, why it is so, what to do. */
export interface RegisterEntry {
  readonly code: string;
  readonly kind: RegisterKind;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** An entry before its kind is added: a list of one kind does not repeat it on every line. */
export type Explanation = Omit<RegisterEntry, 'kind'>;
