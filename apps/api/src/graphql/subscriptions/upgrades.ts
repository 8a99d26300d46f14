import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A connection that its client wants to be a WebSocket. */
export interface Upgrade {
  readonly socket: Socket;
  /** What the client already sent as one. */
  readonly head: Buffer;
  readonly response: ServerResponse;
}

/**
 * Requests for a WebSocket pass through Fastify's routes and hooks as any other, so that addresses, limits and refusals are made in one place. A route that
 * takes none answers as always, and the connection ends.
 */
export class Upgrades {
  private readonly waiting = new WeakMap<IncomingMessage, Upgrade>();

  constructor(fastify: FastifyInstance) {
    fastify.server.on('upgrade', (request, stream, head) => {
      if (isWebSocket(request)) this.route(fastify, request, stream, head);
      else goOnAsHttp(fastify, request, stream, head);
    });
  }

  /** Whether this request is for a WebSocket. */
  has({ raw }: FastifyRequest): boolean {
    return this.waiting.has(raw);
  }

  /** Hands over the connection, which is no longer Fastify's. */
  take(request: FastifyRequest, reply: FastifyReply): Upgrade | null {
    const upgrade = this.waiting.get(request.raw) ?? null;
    if (upgrade === null) return null;
    this.waiting.delete(request.raw);
    void reply.hijack();
    upgrade.response.detachSocket(upgrade.socket);
    return upgrade;
  }

  private route(fastify: FastifyInstance, request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const socket = stream as Socket;
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => socket.destroySoon());
    this.waiting.set(request, { socket, head, response });
    fastify.routing(request, response);
  }
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Some clients offer HTTP/2 with every request (`Upgrade: h2c`: Java's, `curl --http2`), and are content with HTTP/1.1. Node takes any offer for an upgrade once
 * somebody listens for upgrades, and leaves the body unread: so the request is put back, without its offer.
 */
function goOnAsHttp(
  fastify: FastifyInstance,
  { method, url, httpVersion, rawHeaders }: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): void {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!/^(upgrade|connection|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  stream.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  fastify.server.emit('connection', stream);
}
