import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseUnreadable } from './unreadable-request.js';

/** A request that has not arrived whole by then is given up. */
const ARRIVES_IN = 60_000;
/** How long its client may take to read that. */
const LAST_WORDS = 1_000;
/** An upload may take longer; that something comes at all is watched where it is taken. */
export const UPLOAD_ARRIVES_IN = 3_600_000;

/** Node knows one time for all requests, so that of uploads: all others are given up here. */
export function giveUpLate(fastify: FastifyInstance, milliseconds = ARRIVES_IN): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && !isUpload(request)) {
      const { raw } = request;
      const timer = setTimeout(() => {
        if (raw.complete) return;
        refuseUnreadable(Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
        setTimeout(() => raw.destroy(), LAST_WORDS).unref();
      }, milliseconds).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isUpload({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /^\/import(?:\?|$)/.test(url);
}
