import { existsSync } from 'node:fs';
import path from 'node:path';
import { Bug } from '@guildhall/problems';

/** The folder that holds `data/`, `docs/`, `dist/` and `var/`, from wherever the program was started. */
export function installationFolder(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'nest-cli.json'))) return folder;
  }
  throw new Bug('The folder of the installation was not found: no nest-cli.json stands above the program.');
}
