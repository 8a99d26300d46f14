import type { FastifyRequest } from 'fastify';

/** How long a client may go on sending what nobody wants any more, so that it reads the answer before it finds the connection closed. */
const GRACE = 2_000;

/** An answer to a request whose body is not read to its end: the rest of it is let go by, for a moment. */
export function leaveUnread({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), GRACE).unref();
  raw.once('close', () => clearTimeout(timer));
}
