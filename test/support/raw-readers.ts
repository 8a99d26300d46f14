import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Transport } from './followers.js';

/** A reader without any library, who has asked and takes nothing until something listens to `data`. */
export async function rawReader(url: string, transport: Transport, query: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (transport === 'server-sent events') {
    socket.write(request(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1`, 'accept: text/event-stream'));
    return socket;
  }
  socket.write(
    request(
      'GET /graphql HTTP/1.1',
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol: graphql-transport-ws',
    ),
  );
  socket.write(frame({ type: 'connection_init' }));
  let heard = '';
  while (!heard.includes('connection_ack')) {
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    heard += bytes.toString('latin1');
  }
  socket.pause();
  socket.write(frame({ id: '1', type: 'subscribe', payload: { query } }));
  return socket;
}

function request(...lines: string[]): string {
  return [...lines, 'host: x', '', ''].join('\r\n');
}

/** A text frame as clients send it, with a mask of zeros. */
function frame(message: object): Buffer {
  const data = Buffer.from(JSON.stringify(message));
  const length = data.length < 126 ? [0x80 | data.length] : [0x80 | 126, data.length >> 8, data.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...length]), Buffer.alloc(4), data]);
}
