import { readFileSync } from 'node:fs';
import { OperationalError } from '@guildhall/problems';

/** Where a PostgreSQL database is and as whom to sign in. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl?: boolean | object;
}

/** The address as it may be shown: host, port and database, never the password. */
export function describeAddress(address: DatabaseAddress): string {
  return `${address.host}:${address.port}/${address.database}`;
}

/** Reads `postgresql://user:password@host:port/database?sslmode=…` as libpq does. */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = readUrl(text);
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const user = decodeURIComponent(url.username) || process.env['PGUSER'] || 'postgres';
  const ssl = sslOf(url.searchParams);
  return {
    host: host || 'localhost',
    port: Number(url.port || url.searchParams.get('port') || 5432),
    user,
    password: decodeURIComponent(url.password) || process.env['PGPASSWORD'] || '',
    database: decodeURIComponent(url.pathname.slice(1)) || user,
    ...(ssl === undefined ? {} : { ssl }),
  };
}

// A password with an unescaped "/", "?" or "#" moves parts of itself into the path, from where messages would quote it.
// The error of `new URL` holds the whole text, so it is not kept as a cause either.
function readUrl(text: string): URL {
  // Without a host (a socket named by ?host=) libpq takes what WHATWG refuses.
  const whole = text.replace(/^(postgres(?:ql)?:\/\/[^/@]+@)(?=\/)/, '$1localhost');
  const url = URL.canParse(whole) ? new URL(whole) : null;
  const known = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  const spilt = url === null || url.hash !== '' || !decodes(url) || `${url.pathname}${url.search}`.includes('@');
  if (url === null || !known || spilt) {
    throw new OperationalError(
      'DATABASE_UNREACHABLE',
      'DATABASE_URL is not of the form postgresql://user:password@host:port/database. Characters such as @ / # ? % in the password must be percent-encoded.',
    );
  }
  return url;
}

function decodes(url: URL): boolean {
  try {
    [url.username, url.password, url.hostname, url.pathname].forEach((part) => decodeURIComponent(part));
    return true;
  } catch {
    return false;
  }
}

/** `require` encrypts without checking who answers, which is what libpq means by it. */
function sslOf(parameters: URLSearchParams): boolean | object | undefined {
  const mode = parameters.get('sslmode') ?? process.env['PGSSLMODE'];
  const rootCertificate = parameters.get('sslrootcert');
  switch (mode) {
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-ca':
    case 'verify-full':
      return {
        ...(rootCertificate ? { ca: readCertificate(rootCertificate) } : {}),
        ...(mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
      };
    default:
      return undefined;
  }
}

function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new OperationalError('DATABASE_UNREACHABLE', `The certificate ${file} that DATABASE_URL names as sslrootcert cannot be read.`, {
      cause,
    });
  }
}
