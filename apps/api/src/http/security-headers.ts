import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * What browsers may do with any answer, errors included. The editor of the playground writes styles into its page, and runs workers; nothing comes from, or
 * goes to, another server. Only what lies below /embed may be shown inside the pages of others.
 */
function headersOf(frameAncestors: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'", 'data:'],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': [frameAncestors],
      },
    },
    frameguard: frameAncestors === '*' ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    // Whoever runs the server decides about its other names.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  const response = { setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  protect({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/** Worked out once: they are the same for every answer. */
const USUAL = headersOf("'none'");
const EMBEDDED = headersOf('*');

/** Whether an address may be shown inside the pages of others. Nothing there knows who is signed in. */
export function isEmbedded(url: string): boolean {
  return /^\/embed(?:[/?#]|$)/.test(url);
}

/** Tells browsers what they may do with any answer. */
export function sendSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(isEmbedded(request.url) ? EMBEDDED : USUAL);
    done();
  });
}
