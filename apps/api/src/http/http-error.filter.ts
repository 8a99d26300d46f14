import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Explained, explained } from '../errors/explained.js';
import { appPage } from './app-page.js';
import { errorPage } from './error-page.js';

/** Errors outside GraphQL: a page for people, JSON for programs, by what they accept. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter<unknown> {
  constructor(private readonly webFolder: string | null) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    // Errors of resolvers pass here too; GraphQL has its own way of telling them.
    if (host.getType<string>() !== 'http') throw exception;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { status, message, extensions } = exception instanceof NotFoundException ? nothingAt(request) : explained(exception, request.log);
    void reply.code(status).header('cache-control', 'no-cache');
    if (typeof extensions['retryAfterSeconds'] === 'number') void reply.header('retry-after', extensions['retryAfterSeconds']);
    if (request.headers.accept?.includes('text/html')) {
      const app = status === 404 && isOfTheApp(exception, request) ? appPage(this.webFolder) : null;
      void reply.type('text/html; charset=utf-8').send(app ?? errorPage(status, message));
    } else void reply.send({ error: { message, ...extensions } });
  }
}

/** Whether the app says best what is not there: an address that nobody else answers, or an organization that nobody knows. */
function isOfTheApp(exception: unknown, { url, method }: FastifyRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') && (exception instanceof NotFoundException || /^\/organizations\/[^.?]+(?:\?|$)/.test(url))
  );
}

function nothingAt({ url, method }: FastifyRequest): Explained {
  const [address = url] = url.split('?');
  const unbuilt = (address === '/' || address === '/graphiql') && method === 'GET';
  const message = unbuilt
    ? 'The web app is not built: `npm run build` does that. The API is at /graphql.'
    : `There is nothing at ${address}. The API is at /graphql, the playground at /graphiql.`;
  return { status: 404, message, extensions: { code: 'NOT_FOUND' } };
}
