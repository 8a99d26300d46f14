import { join } from 'node:path';
import type { Origin } from '../package/origin.js';
import { readOrigin } from '../package/origin.js';
import { PACKAGE_FILES } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';
import { ToldPlaces } from '../package/told-places.js';
import type { RowPlace } from './difference.type.js';

/** How the rows of some folders are called where something is told of them. @param shown what the folders are called */
export async function toldPlaces(folders: readonly string[], shown: readonly string[]): Promise<ToldPlaces> {
  const origins = new Map<string, Origin>();
  for (const [place, folder] of folders.entries()) {
    const origin = await readOrigin(folder);
    if (origin !== null) for (const { path } of PACKAGE_FILES) origins.set(join(shown[place] ?? folder, path), origin);
  }
  return new ToldPlaces(origins);
}

/** Whether a row of a package is read where rows are chosen by what they are told as. One that no row of a spreadsheet says is read always. */
export function takenRows(places: ToldPlaces, chosen: (row: RowPlace) => boolean): (found: FoundFile, line: number) => boolean {
  return ({ shown }, line) => {
    const told = places.of(shown, line);
    return told.length === 0 || told.some(chosen);
  };
}
