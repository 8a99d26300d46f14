import { Bug } from '@guildhall/problems';
import type { RegionRecord } from './country-record.type.js';
import { nameIn } from './name-in.js';
import { readRegions } from './table-rows.js';

const REGIONS: readonly RegionRecord[] = readRegions();
const BY_CODE: ReadonlyMap<string, RegionRecord> = new Map(REGIONS.map((record) => [record.code, record]));

/** The five regions of UN M49, then their sub-regions, each by code. */
export function regions(): readonly RegionRecord[] {
  return REGIONS;
}

/** The region or sub-region of a UN M49 code, three digits (145). */
export function region(code: string): RegionRecord | undefined {
  return BY_CODE.get(code);
}

/** Its name in en, ru, az or fr, else in English. The code must be one of the table. */
export function regionName(code: string, language: string): string {
  const record = BY_CODE.get(code);
  if (!record) throw new Bug(`No region has the code ${code}`);
  return nameIn(record.names, language);
}
