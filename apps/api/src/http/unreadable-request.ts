import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** What is answered where not even HTTP could be read: the address or the headers are too long, or it is no HTTP. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const status = tooLong ? 431 : late ? 408 : 400;
  const message = tooLong
    ? `The address and the headers of a request may have ${maxHeaderSize} bytes at most: send a long query by POST.`
    : late
      ? 'The request did not arrive in time.'
      : 'The request is no HTTP that can be read.';
  const extensions = tooLong ? { code: 'LIMITED', measure: 'bytes of headers', limit: maxHeaderSize } : { code: 'BAD_USER_INPUT' };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  socket.end(head + body);
}

/** What is answered where the address is none that can be read: `/export/%zz.csv`. */
export function refuseAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const message = 'The address cannot be read: a percent sign stands before two hexadecimal digits, as in %20 for a space.';
  void reply
    .code(400)
    .header('cache-control', 'no-store')
    .send({ error: { message, code: 'BAD_USER_INPUT' } });
}
