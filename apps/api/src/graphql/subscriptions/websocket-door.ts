import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { Problem } from '@guildhall/problems';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorAnswer } from '../error-answer.js';
import { isObject, type Parameters } from '../persisted-documents.js';
import type { Guests } from './guests.js';
import type { LiveLimits } from './live-limits.js';
import type { LiveAnswer, LiveOperations } from './live-operations.js';
import type { Upgrade } from './upgrades.js';

/** One WebSocket, and what is under way on it. */
interface Connection {
  readonly client: WebSocket;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  operations: number;
}

type Opened = Exclude<LiveAnswer, { readonly errors: unknown }>;

/** How long a client may take to answer our goodbye. */
const FAREWELL = 1_000;

/** GraphQL over WebSocket (subprotocol `graphql-transport-ws`). `graphql-ws` speaks the protocol; the flow of data is ours. */
export class WebSocketDoor {
  private readonly sockets: WebSocketServer;
  private readonly protocol: Server<Connection>;

  constructor(
    private readonly operations: LiveOperations,
    private readonly limits: LiveLimits,
    private readonly guests: Guests,
  ) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message, perMessageDeflate: false, handleProtocols });
    const resultsOf = ({ contextValue }: ExecutionArgs): AsyncGenerator<ExecutionResult, void> => (contextValue as Opened).results;
    this.protocol = makeServer<undefined, Connection>({
      connectionInitWaitTimeout: limits.init,
      onConnect: ({ extra, connectionParams }) => this.admit(extra, connectionParams),
      onSubscribe: ({ extra }, _id, payload) => this.subscribe(extra, payload),
      subscribe: resultsOf,
      execute: resultsOf,
    });
  }

  /** Makes a WebSocket of a connection; `leave` is called when it has closed. */
  open({ socket, head }: Upgrade, request: FastifyRequest, reply: FastifyReply, leave: () => void): void {
    socket.once('close', leave);
    this.sockets.handleUpgrade(request.raw, socket, head, (client) => this.serve(socket, { client, request, reply, operations: 0 }));
  }

  /** Says goodbye to all. */
  close(): void {
    for (const client of this.sockets.clients)
      goodbye(client, 1001, 'The server stops. Subscribe again, after the last revision that you have.');
  }

  /** Who cannot set a header, such as a browser, says who they are in `connection_init`. */
  private async admit({ client, request }: Connection, said: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    const headers = isObject(said?.['headers']) ? said['headers'] : {};
    const authorization = [said, headers].flatMap((one) => [one?.['authorization'], one?.['Authorization']]).find((one) => one != null);
    if (authorization === undefined) return;
    try {
      await this.guests.letIn(request, typeof authorization === 'string' ? authorization : '');
    } catch (error) {
      if (error instanceof Problem) client.close(CloseCode.Unauthorized, `${error.code}: the token is not taken.`);
      throw error;
    }
  }

  private async subscribe(connection: Connection, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { request, reply } = connection;
    const limit = this.limits.operations;
    if (connection.operations >= limit) {
      const sentence = `${limit} operations are under way on this WebSocket: complete one before you begin another, or open a second one.`;
      return [errorAnswer(new Problem('LIMITED', sentence, { measure: 'operations', limit, actual: limit + 1 }), request.log)];
    }
    connection.operations += 1;
    const atEnd = (): void => void (connection.operations -= 1);
    const opened = await this.operations.open({ parameters: payload as unknown as Parameters, request, reply, atEnd });
    return 'errors' in opened ? opened.errors : { ...opened.args, contextValue: opened };
  }

  private serve(socket: Socket, connection: Connection): void {
    const { client, request } = connection;
    const { log } = request;
    const forget = this.guests.watch(request, ({ message }) => goodbye(client, CloseCode.Unauthorized, message));
    let heard = true;
    client.on('error', (error) => log.debug({ cause: error.message }, 'A WebSocket failed.'));
    client.on('pong', () => (heard = true));
    client.on('ping', () => holdBack(client, socket));
    // Node counts here how long nothing moved in either direction, also within one large message.
    socket.setTimeout(this.limits.stall, () => {
      log.info('A WebSocket was closed whose reader took nothing.');
      goodbye(client, 1013, 'Nothing was read for too long. Subscribe again, after the last revision that you have.');
    });
    const beat = setInterval(() => {
      // Who has yet to take what was sent cannot answer: then the time above decides.
      if (socket.writableLength > 0) return;
      if (!heard) {
        client.terminate();
        return;
      }
      heard = false;
      client.ping();
    }, this.limits.ping).unref();

    const closed = this.protocol.opened(
      {
        protocol: client.protocol,
        // Kept when the system has taken all of it: until then the next event is not asked for.
        send: (text) =>
          new Promise((resolve, reject) => {
            client.send(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => client.close(code, reason),
        onMessage: (handle) =>
          client.on('message', (data: Buffer) => {
            heard = true;
            holdBack(client, socket);
            handle(data.toString()).catch((error: unknown) => {
              if (client.readyState !== client.OPEN) return;
              log.warn({ cause: String(error) }, 'A message over a WebSocket could not be dealt with.');
              client.close(CloseCode.BadRequest, 'The message could not be dealt with.');
            });
          }),
      },
      connection,
    );
    client.once('close', (code, reason) => {
      clearInterval(beat);
      forget();
      closed(code, reason.toString()).catch((error: unknown) => log.warn({ cause: String(error) }, 'A WebSocket did not close in order.'));
    });
  }
}

/** A client that sends without reading would have us keep our answers: nothing more is taken from it until it has read. */
function holdBack(client: WebSocket, socket: Socket): void {
  if (!socket.writableNeedDrain || client.isPaused) return;
  client.pause();
  socket.once('drain', () => client.resume());
}

function goodbye(client: WebSocket, code: number, reason: string): void {
  client.close(code, reason);
  setTimeout(() => client.terminate(), FAREWELL).unref();
}
