import { Problem } from '@guildhall/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLEndpoint } from '../graphql-endpoint.js';
import type { GraphQLEngine } from '../graphql-engine.js';
import { EventStreamDoor, wantsEventStream } from './event-stream.js';
import { Guests } from './guests.js';
import { LiveOperations } from './live-operations.js';
import { isFromOurPages, type VisitedRequest } from '../../http/visit.js';
import { Places } from '../../http/places.js';
import type { LiveLimits } from './live-limits.js';
import { Upgrades } from './upgrades.js';
import { WebSocketDoor } from './websocket-door.js';

/** Seconds after which a client may try again that found no place. */
const TRY_AGAIN = 30;

/** Connections that stay open: WebSockets and server-sent events, on the route of GraphQL. */
export class LiveDoor {
  private readonly upgrades: Upgrades;
  private readonly limits: LiveLimits;
  private readonly places: Places;
  private readonly webSockets: WebSocketDoor;
  private readonly eventStreams: EventStreamDoor;

  constructor(
    engine: GraphQLEngine,
    private readonly endpoint: Pick<GraphQLEndpoint, 'refuse'>,
    fastify: FastifyInstance,
  ) {
    const { live } = engine.settings;
    const operations = new LiveOperations(engine, live);
    const guests = new Guests(engine.bearers, engine.sessions, live.recheck, engine.log);
    this.limits = live;
    this.places = new Places(live.connectionsPerAddress, live.connections);
    this.upgrades = new Upgrades(fastify);
    this.webSockets = new WebSocketDoor(operations, live, guests);
    this.eventStreams = new EventStreamDoor(operations, live, guests);
    // Before Fastify waits for all connections to end.
    fastify.addHook('preClose', (done) => {
      guests.close();
      this.webSockets.close();
      this.eventStreams.close();
      done();
    });
  }

  /** Whether a request is for such a connection. */
  takes(request: FastifyRequest): boolean {
    const { method, headers } = request;
    return this.upgrades.has(request) || ((method === 'GET' || method === 'POST') && wantsEventStream(headers.accept));
  }

  /** Answers by itself, and gives no promise: Fastify would take the end of a connection, at whatever moment, for a failure of ours. */
  answer(request: FastifyRequest, reply: FastifyReply): void {
    this.open(request, reply).catch((error: unknown) => {
      if (!(error instanceof Problem)) {
        void reply.send(error);
        return;
      }
      const status = error.code === 'LIMITED' ? 429 : error.code === 'FORBIDDEN' ? 403 : 400;
      if (status === 429) void reply.header('retry-after', TRY_AGAIN);
      void this.endpoint.refuse(error, status, request, reply);
    });
  }

  private async open(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!mayConnect(request)) throw new Problem('FORBIDDEN', 'Pages of another server may not connect for somebody who is signed in.');
    const leave = this.places.take(request.ip);
    if (!leave) throw this.noPlace(request.ip);
    const upgrade = this.upgrades.take(request, reply);
    if (upgrade) this.webSockets.open(upgrade, request, reply, leave);
    else await this.eventStreams.answer(request, reply, leave);
  }

  private noPlace(address: string): Problem {
    const mine = this.places.full(address) === 'address';
    const limit = mine ? this.limits.connectionsPerAddress : this.limits.connections;
    const sentence = `${limit} connections ${mine ? 'from this address' : 'in all'} are open, and no more are taken. Close one, put several subscriptions on one WebSocket, or poll 'changes'.`;
    return new Problem('LIMITED', sentence, { measure: 'connections', limit, actual: limit + 1 });
  }
}

/**
 * Whether pages of the request's origin may connect. Browsers let any page open a WebSocket, send our cookies along and let it read the answers: all may where
 * nobody is signed in, since everyone reads the same then.
 */
function mayConnect(request: VisitedRequest): boolean {
  return request.headers.upgrade === undefined || !request.signedIn || isFromOurPages(request);
}
