import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The one page of the web app, which shows whatever address it is asked under; null where the app is not built. Read anew each time: a build replaces
 * it while the server runs.
 */
export function appPage(webFolder: string | null): string | null {
  const file = webFolder === null ? null : path.join(webFolder, 'index.html');
  return file !== null && existsSync(file) ? readFileSync(file, 'utf8') : null;
}
