import { readdirSync } from 'node:fs';
import path from 'node:path';
import { importPackages } from '@guildhall/exchange';
import { type RunningApp, startApp, type StartOptions } from './running-app.js';

const DATA = path.resolve(import.meta.dirname, '../../data');

/** The folders of the registry's own packs. */
export const PACKS = readdirSync(DATA).map((pack) => path.join(DATA, pack));

/** The real server on a database that holds the registry's own packs, recorded as revision 1. */
export async function startLoadedApp(options: StartOptions = {}): Promise<RunningApp> {
  const app = await startApp(options);
  await importPackages(app.dataSource, PACKS, { message: 'first load' });
  return app;
}
