import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Bug } from '@guildhall/problems';

/** The folder that holds `data/`, `docs/`, `dist/` and `var/`, from wherever the program was started. */
export function installationFolder(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'nest-cli.json'))) return folder;
  }
  throw new Bug('The folder of the installation was not found: no nest-cli.json stands above the program.');
}

/** The name of this build: the version, and a digest of what it was built from. What another build answered may read otherwise. */
export function releaseOf(installation: string): string {
  const { version } = JSON.parse(readFileSync(path.join(installation, 'package.json'), 'utf8')) as { version: string };
  const stamp = path.join(installation, 'dist', '.server-built-from');
  return existsSync(stamp) ? `${version}+${readFileSync(stamp, 'utf8').slice(0, 12)}` : version;
}
