import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';

export interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

/** A WebSocket on which a spec says and hears single messages. */
export interface Conversation {
  readonly socket: WebSocket;
  readonly heard: Message[];
  /** Resolves with the code and the reason when it has closed. */
  readonly closed: Promise<[number, string]>;
  say(message: Message | string): void;
  /** Waits for a message of a type (and id), or for the end. */
  hears(type: string, id?: string): Promise<Message | undefined>;
  leave(): Promise<void>;
}

/** Opens one and, unless told otherwise, initializes it. */
export async function converse(
  url: string,
  { protocol = 'graphql-transport-ws', init = true, ...options }: { protocol?: string; init?: boolean } & ClientOptions = {},
): Promise<Conversation> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, options);
  const heard: Message[] = [];
  let told = (): void => undefined;
  let over = false;
  const closed = new Promise<[number, string]>((resolve) => {
    socket.on('close', (code, reason) => {
      over = true;
      resolve([code, reason.toString()]);
      told();
    });
  });
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as Message);
    told();
  });
  await once(socket, 'open');
  socket.on('error', () => undefined);
  const conversation: Conversation = {
    socket,
    heard,
    closed,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    hears: async (type, id) => {
      for (;;) {
        const found = heard.find((message) => message.type === type && (id === undefined || message.id === id));
        if (found || over) return found;
        await new Promise<void>((resolve) => (told = resolve));
      }
    },
    leave: async () => {
      socket.terminate();
      await closed;
    },
  };
  if (init) {
    conversation.say({ type: 'connection_init' });
    await conversation.hears('connection_ack');
  }
  return conversation;
}
