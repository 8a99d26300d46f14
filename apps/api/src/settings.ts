import path from 'node:path';
import { Problem } from '@guildhall/problems';
import ipaddr from 'ipaddr.js';
import { LOG_LEVELS, type LogLevel } from './log-options.js';
import { type OidcSettings, readOidcSettings } from './oidc/oidc-settings.js';

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** The data folder of the embedded database and of uploads. */
  readonly home: string;
  /** Packs for an empty registry: folders separated by commas, `none`; undefined means those that come along. */
  readonly load: string | undefined;
  readonly logLevel: LogLevel;
  readonly requestsPerMinute: number | undefined;
  readonly statementMilliseconds: number | undefined;
  /** Proxies whose forwarded headers are believed. */
  readonly trustProxy: readonly string[];
  readonly answerCache: boolean;
  /** Whether visitors may propose changes. */
  readonly openProposals: boolean;
  /** Bytes of an upload; undefined: as usual. */
  readonly importBytes: number | undefined;
  /** Where people may come from besides; null: nowhere. */
  readonly oidc: OidcSettings | null;
  /** In production, errors do not guess at what was meant. */
  readonly production: boolean;
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
    requestsPerMinute: wholeNumber('RATE_LIMIT_PER_MINUTE', given('RATE_LIMIT_PER_MINUTE')),
    statementMilliseconds: wholeNumber('REQUEST_TIMEOUT_MS', given('REQUEST_TIMEOUT_MS')),
    trustProxy: proxies(given('TRUST_PROXY')),
    answerCache: onOrOff('ANSWER_CACHE', given('ANSWER_CACHE') ?? 'on'),
    openProposals: trueOrFalse('OPEN_PROPOSALS', given('OPEN_PROPOSALS') ?? 'false'),
    importBytes: wholeNumber('IMPORT_MAX_BYTES', given('IMPORT_MAX_BYTES')),
    oidc: readOidcSettings(given),
    production: given('NODE_ENV') === 'production',
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

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new Problem('BAD_USER_INPUT', `${name} is "${text}": taken are whole numbers from 1 to 9999999999.`);
}

function onOrOff(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Problem('BAD_USER_INPUT', `${name} is "${text}": taken are on and off.`);
}

function trueOrFalse(name: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Problem('BAD_USER_INPUT', `${name} is "${text}": taken are true and false.`);
}

const PROXY_NAMES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** Addresses, networks (10.0.0.0/8) and the names of usual networks, separated by commas. Never "all": then anybody could claim any address. */
function proxies(text: string | undefined): string[] {
  const named = (text ?? '').split(',').map((one) => one.trim());
  return named
    .filter((one) => one !== '')
    .map((one) => {
      if (PROXY_NAMES.includes(one) || ipaddr.isValid(one) || ipaddr.isValidCIDR(one)) return one;
      throw new Problem(
        'BAD_USER_INPUT',
        `TRUST_PROXY names "${one}": taken are addresses (192.0.2.7), networks (10.0.0.0/8) and ${PROXY_NAMES.join(', ')}, separated by commas.`,
      );
    });
}
