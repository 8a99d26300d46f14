/** The size of the map, in its own units. */
export const WIDTH = 960;
export const HEIGHT = 470;

/** A country of today, as it is drawn. */
export interface Land {
  readonly key: string;
  /** ISO 3166-1 alpha-2; null where no code is in use. */
  readonly code: string | null;
  readonly path: string;
}
