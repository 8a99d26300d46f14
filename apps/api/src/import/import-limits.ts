/** How much an import may send, and how many there may be. */
export interface ImportLimits {
  /** Bytes of one upload. */
  readonly bytes: number;
  /** Bytes of all files of a package together, once they are unpacked. */
  readonly unpackedBytes: number;
  /** Imports under way of one caller, and of everybody. */
  readonly ofCaller: number;
  readonly inAll: number;
  /** Milliseconds that nothing may come in, before an upload is given up. */
  readonly stall: number;
  /** Milliseconds after which an import is forgotten that nobody touches. */
  readonly keep: number;
}

/** What an upload may have unless IMPORT_MAX_BYTES says otherwise. */
export const USUAL_BYTES = 256 * 1024 ** 2;
/** CSV files shrink to about a tenth in a zip; most packages are far below. */
const UNPACKED = 4;

export function importLimits(bytes = USUAL_BYTES): ImportLimits {
  return { bytes, unpackedBytes: UNPACKED * bytes, ofCaller: 2, inAll: 4, stall: 30_000, keep: 3_600_000 };
}

/** Parts of one upload: the files of a package and its descriptor, with room for a few fields. */
export const MOST_PARTS = 20;
export const LONGEST_FIELD = 100_000;
/** Entries of a zip; a package has ten. */
export const MOST_ENTRIES = 200;
/** How much smaller an entry may be in a zip than it is: text of a registry is not. */
export const HIGHEST_RATIO = 200;
/** Imports of one caller that are kept to be looked at, besides those under way; the oldest goes first. */
export const MOST_KEPT = 10;
/** Bytes of a request that chooses among the entries of a difference. */
export const LONGEST_CHOICE = 2 * 1024 ** 2;
