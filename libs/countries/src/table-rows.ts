import { Bug } from '@guildhall/problems';
import { PRESENT_COUNTRIES, REGIONS } from './country-table.js';
import { countedFrom } from './counted-from.js';
import type { CountryEnding, CountryRecord, CountryRegionKind, Names, RegionRecord } from './country-record.type.js';
import { FORMER_COUNTRIES } from './former-countries.js';

type Row = (column: number) => string;

function rows(table: string, width: number): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|');
      if (cells.length !== width) throw new Bug(`A row of a country table has not ${width} cells: ${line}`);
      return (column) => cells[column] ?? '';
    });
}

function namesFrom(row: Row, column: number): Names {
  return { en: row(column), ru: row(column + 1), az: row(column + 2), fr: row(column + 3) };
}

function endingOf(text: string): CountryEnding {
  if (text === 'SPLIT' || text === 'MERGED' || text === 'RENAMED') return text;
  throw new Bug(`No ending of a country: ${text}`);
}

function kindOf(text: string): CountryRegionKind {
  if (text === 'REGION' || text === 'SUBREGION') return text;
  throw new Bug(`No kind of region: ${text}`);
}

/** The countries of both tables: the present ones by code, then the former ones by code. */
export function readCountries(): readonly CountryRecord[] {
  const present = rows(PRESENT_COUNTRIES, 8).map((row) => ({
    code: row(0),
    alpha3: row(1),
    names: namesFrom(row, 4),
    region: row(2) || null,
    subregion: row(3) || null,
    from: null,
    until: null,
    successors: [],
    ending: null,
  }));
  const former = rows(FORMER_COUNTRIES, 12).map((row) => ({
    code: row(0),
    alpha3: row(1),
    names: namesFrom(row, 8),
    region: row(5) || null,
    subregion: row(6) || null,
    from: row(3) || null,
    until: row(4),
    successors: row(7).split(' '),
    ending: endingOf(row(2)),
  }));
  return [...present, ...former].map((country) => ({ ...country, countedFrom: countedFrom(country, former) }));
}

/** The regions, then the sub-regions, each by code. */
export function readRegions(): readonly RegionRecord[] {
  return rows(REGIONS, 7).map((row) => ({ code: row(0), kind: kindOf(row(1)), parent: row(2) || null, names: namesFrom(row, 3) }));
}
