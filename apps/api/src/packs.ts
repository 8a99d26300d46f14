import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folders of the packs that an empty registry is filled with, as GUILDHALL_LOAD says; those under data/ when it says nothing. */
export function packsToLoad(setting: string | undefined, installation: string): string[] {
  if (setting === 'none') return [];
  if (setting !== undefined) {
    const named = setting.split(',').map((folder) => folder.trim());
    return named.filter((folder) => folder !== '').map((folder) => path.resolve(installation, folder));
  }
  const data = path.join(installation, 'data');
  if (!existsSync(data)) return [];
  const folders = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map((folder) => path.join(data, folder.name)).sort();
}
