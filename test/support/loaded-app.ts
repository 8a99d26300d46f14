import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type RunningApp, startApp, type StartOptions } from './running-app.js';

const DATA = path.resolve(import.meta.dirname, '../../data');

/** The folders of the registry's own packs. */
export const PACKS = readdirSync(DATA)
  .sort()
  .map((pack) => path.join(DATA, pack));

/** The real server on a database that holds the registry's own packs, recorded as revision 1. */
export function startLoadedApp(options: StartOptions = {}): Promise<RunningApp> {
  return startApp({ load: PACKS, ...options });
}
