import type { FastifyRequest, FastifyServerOptions } from 'fastify';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the log is written to, line by line. */
export interface LogStream {
  write(line: string): void;
}

/** What stands in the log in the place of a secret. */
export const REDACTED = '[redacted]';

/** Headers are not logged by default, and these never, whoever turns that on. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization'].flatMap((name) => [
  `headers["${name}"]`,
  `req.headers["${name}"]`,
  `request.headers["${name}"]`,
]);
const SECRETS = [...SECRET_HEADERS, 'res.headers["set-cookie"]'];

/** What a secret of ours looks like, in whatever it is: an error's message, a stack, a path. */
const TOKENS = /guildhall_[a-z]{2,10}_[\w-]{16,}|\b(?:Bearer|Basic) +[\w+/=.~-]{8,}/gi;

/** The log of the server: nothing in it lets anybody in. */
export function logOptions(level: LogLevel, stream?: LogStream): FastifyServerOptions['logger'] {
  return {
    level,
    redact: { paths: SECRETS, censor: REDACTED },
    serializers: { req: loggedRequest },
    // A net below all that was thought of.
    hooks: { streamWrite: (line: string) => line.replace(TOKENS, REDACTED) },
    ...(stream ? { stream } : {}),
  };
}

function loggedRequest({ method, url, host, ip, socket }: FastifyRequest): {
  method: string;
  url: string;
  host: string;
  remoteAddress: string;
  remotePort: number | undefined;
} {
  return { method, url: withoutValues(url), host, remoteAddress: ip, remotePort: socket.remotePort };
}

/** An address with the names of its parameters only: people put into addresses what does not belong there. */
export function withoutValues(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0) return url;
  const names = url
    .slice(mark + 1)
    .split('&')
    .map((parameter) => parameter.split('=', 1)[0] ?? '');
  return `${url.slice(0, mark)}?${names.map((name) => `${name}=…`).join('&')}`;
}
