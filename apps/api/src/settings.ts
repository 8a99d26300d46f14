import path from 'node:path';
import { Problem } from '@guildhall/problems';
import { LOG_LEVELS } from './create-app.js';

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** The data folder of the embedded database and of uploads. */
  readonly home: string;
  /** Packs for an empty registry: folders separated by commas, `none`; undefined means those that come along. */
  readonly load: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** What the environment says; a variable that is set to nothing is one that is not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, installation: string): Settings {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    host: given('HOST') ?? '127.0.0.1',
    port: portOf(given('PORT') ?? '3000'),
    databaseUrl: given('DATABASE_URL'),
    home: path.resolve(installation, given('GUILDHALL_HOME') ?? 'var'),
    load: given('GUILDHALL_LOAD'),
    logLevel: logLevelOf(given('LOG_LEVEL') ?? 'warn'),
  };
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Problem('BAD_USER_INPUT', `PORT is "${text}", which is no port: taken are numbers from 0 (any free port) to 65535.`);
}

function logLevelOf(text: string): Settings['logLevel'] {
  const level = LOG_LEVELS.find((one) => one === text.toLowerCase());
  if (level) return level;
  throw new Problem('BAD_USER_INPUT', `LOG_LEVEL is "${text}": taken are ${LOG_LEVELS.join(', ')}.`);
}
