import type { FastifyInstance } from 'fastify';

/** How long requests under way may still take, and clients to read the answers. */
const LAST_REQUESTS = 10_000;

/**
 * Answers given while the server closes end their connection: else it would wait a minute for the client's next request on it. What is not
 * answered, or not read, after ten seconds is given up.
 */
export function hangUpWhenClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    setTimeout(() => fastify.server.closeAllConnections(), LAST_REQUESTS).unref();
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });
}
