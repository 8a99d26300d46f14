/** The languages in which every country and region has a name. */
export type NameLanguage = 'en' | 'ru' | 'az' | 'fr';
export type Names = Readonly<Record<NameLanguage, string>>;

/** How a country came to its end: into several, into another that goes on, or under another name and code. */
export type CountryEnding = 'SPLIT' | 'MERGED' | 'RENAMED';

/** A present country of ISO 3166-1 (with Kosovo), or a former one of ISO 3166-3. Days are ISO 8601, both inclusive. */
export interface CountryRecord {
  /** Alpha-2 of a present country, alpha-4 of a former one. */
  readonly code: string;
  readonly alpha3: string;
  readonly names: Names;
  /** UN M49; null for Antarctica. A former country keeps the one that it had. */
  readonly region: string | null;
  readonly subregion: string | null;
  /** First day of a former country; null for a present one, and where it is not surely known. */
  readonly from: string | null;
  /** Last day of a former country; null for a present one. */
  readonly until: string | null;
  /** Codes of the countries that came after it; empty for a present one. */
  readonly successors: readonly string[];
  /** Null for a present country. */
  readonly ending: CountryEnding | null;
  /**
   * First day on which `countriesOn` counts it, null where it always does; the last one is `until`. For a present country this is a rule of counting
   * (see counted-from.ts) and not the day on which it became independent: do not show it.
   */
  readonly countedFrom: string | null;
}

/** REGION: a continent of UN M49 (Europe); SUBREGION: a part of one (Southern Europe). */
export type CountryRegionKind = 'REGION' | 'SUBREGION';

/** A UN M49 region or sub-region. */
export interface RegionRecord {
  readonly code: string;
  readonly kind: CountryRegionKind;
  /** Code of the region that a sub-region is part of; null for a region. */
  readonly parent: string | null;
  readonly names: Names;
}
