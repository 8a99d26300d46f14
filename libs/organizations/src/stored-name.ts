/** What a name is to its organization. */
export enum NameType {
  OFFICIAL = 'OFFICIAL',
  TRANSLATION = 'TRANSLATION',
  ACRONYM = 'ACRONYM',
  ALIAS = 'ALIAS',
  FORMER = 'FORMER',
}

/** A name as it is stored: a row of names.csv. `start` and `end` are EDTF; `ongoing` is an end of `..`. */
export interface StoredName {
  readonly text: string;
  readonly language: string | null;
  readonly type: NameType;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
  /** Ids of the sources that show it. */
  readonly sources: readonly number[];
}
