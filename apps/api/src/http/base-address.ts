import { Problem } from '@guildhall/problems';
import type { FastifyRequest } from 'fastify';

/**
 * Where the client found this server: `https://guildhall.example`. Scheme and host are the client's own, or those that a trusted proxy tells: Fastify
 * believes it or not as it is set to.
 */
export function baseAddress(request: FastifyRequest): string {
  const host = request.host || localHost(request);
  // What a client says of itself goes into IRIs: it must be a host and nothing else.
  if (!/^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)) {
    throw new Problem('BAD_USER_INPUT', 'The header Host names no host.');
  }
  return `${request.protocol}://${host.toLowerCase()}`;
}

/** A client of HTTP 1.0 need not say which host it means. */
function localHost({ socket }: FastifyRequest): string {
  const address = socket.localAddress ?? '127.0.0.1';
  return `${address.includes(':') ? `[${address}]` : address}:${socket.localPort ?? 0}`;
}
