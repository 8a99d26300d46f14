import { OperationalError } from '@guildhall/problems';
import { type DatabaseAddress, describeAddress } from './database-address.js';
import { isError } from './native-error.js';

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']);
const certificateRefused = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|ERR_TLS_)/;
const lostMidway = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02', '57P05', '25P03', '08006', '08003', '08000', '08001', '08004']);
const lostMessages =
  /^(Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed|timeout exceeded when trying to connect|timeout expired)/;

/**
 * What the outside world did wrong, as an OperationalError, when `error` comes from a lost or refused database connection; any other
 * error comes back as it is (a constraint that refuses a row is not operational).
 */
export function translateDatabaseError(error: unknown): unknown {
  return translate(error, undefined);
}

/** The same for an attempt to connect: the sentences name host, port, user and database, never the password. */
export function translateConnectionError(error: unknown, address: DatabaseAddress): unknown {
  return translate(error, address);
}

/** The SQLSTATE or system code an error of TypeORM or of `pg` carries, also when wrapped. */
export function databaseErrorCode(error: unknown): string | undefined {
  const inner = driverError(error);
  const code = field(inner, 'code');
  if (typeof code === 'string') return code;
  // Node tries every address of a name and reports all refusals in one AggregateError.
  const parts = field(inner, 'errors');
  return Array.isArray(parts) && parts.length > 0 ? databaseErrorCode(parts[0]) : undefined;
}

function translate(error: unknown, address: DatabaseAddress | undefined): unknown {
  if (error instanceof OperationalError || !isError(error)) return error;
  const code = databaseErrorCode(error) ?? '';
  const inner = driverError(error);
  const message = isError(inner) ? inner.message : '';
  const server = address ? `the PostgreSQL server at ${address.host}:${address.port}` : 'the PostgreSQL server';
  const operational = (kind: ConstructorParameters<typeof OperationalError>[0], sentence: string) =>
    new OperationalError(kind, capitalized(sentence), { cause: driverError(error) });

  if (code === '28P01' || code === '28000' || /^SASL: .*password|password must be a/.test(message)) {
    const as = address ? ` as "${address.user}"` : '';
    return operational('DATABASE_PASSWORD', `${server} refuses to sign us in${as}: wrong user or password. Check DATABASE_URL.`);
  }
  if (code === '3D000') {
    const name = address ? `"${address.database}"` : 'that DATABASE_URL names';
    return operational('DATABASE_MISSING', `${server} has no database ${name}. Create it, or name another one in DATABASE_URL.`);
  }
  if (code === '57P03') return operational('DATABASE_UNREACHABLE', `${server} is starting up or shutting down. Try again in a moment.`);
  if (code === '57014' || code === '55P03')
    return operational('TIMEOUT', `${server} did not finish in the time allowed; nothing was recorded.`);
  if (code === '53300') return operational('DATABASE_UNREACHABLE', `${server} takes no more connections (max_connections is reached).`);
  if (address && (lostMidway.has(code) || lostMessages.test(message))) {
    return operational(
      'DATABASE_UNREACHABLE',
      `${server} closes the connection or does not answer. Is it a PostgreSQL server, and does it take us?`,
    );
  }
  if (neverConnected.has(code) && isConnecting(error, code)) {
    const where = address ? ` at ${describeAddress(address)}` : '';
    return operational('DATABASE_UNREACHABLE', `no PostgreSQL server answers${where} (${code}). Is it running, and is DATABASE_URL right?`);
  }
  if (certificateRefused.test(code) || message.startsWith('The server does not support SSL')) {
    return operational(
      'DATABASE_UNREACHABLE',
      `no encrypted connection to ${server} could be made: ${message}. Check sslmode in DATABASE_URL.`,
    );
  }
  if (lostMidway.has(code) || lostMessages.test(message)) {
    return operational('DATABASE_LOST', `the connection to ${server} was lost. What was under way may or may not have been recorded.`);
  }
  return error;
}

// ENOENT also comes from files: only that of a socket is about the database.
function isConnecting(error: Error, code: string): boolean {
  return code !== 'ENOENT' || ['connect', 'getaddrinfo'].includes(String(field(driverError(error), 'syscall')));
}

function driverError(error: unknown): unknown {
  const inner = field(error, 'driverError');
  return isError(inner) ? inner : error;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
