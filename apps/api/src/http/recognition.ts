import { type Audit, FOREIGN, type SignedIn } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CalledRequest, IN_GRAPHQL } from './authentication.js';
import { isEmbedded } from './security-headers.js';
import { cookieOf, isFromOurPages, type VisitedRequest } from './visit.js';

/** Who has signed in with what a cookie holds; null for nobody. */
export type SignedInWith = (session: string) => Promise<SignedIn | null>;

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who has signed in, after tokens were looked at: who sends one is known by it alone. A session that is over makes a visitor of its owner, who may still
 * read. What is more than reading must come from our own pages.
 */
export function recognise(fastify: FastifyInstance, signedInWith: SignedInWith, audit: Pick<Audit, 'record'>): void {
  fastify.decorateRequest('signedIn', null);
  fastify.addHook('onRequest', (request: CalledRequest & VisitedRequest, reply, done) => {
    const session = request.headers.cookie === undefined || isForAnybody(request) ? null : cookieOf(request, 'session');
    if (session === null) {
      done();
      return;
    }
    signedInWith(session).then((signedIn) => {
      if (signedIn && !READING.includes(request.method) && !isFromOurPages(request)) {
        void enter(audit, signedIn, request).then(() => refuse(request, reply), done);
        return;
      }
      request.signedIn = signedIn;
      request.caller = signedIn?.caller ?? null;
      done();
    }, done);
  });
}

/** What is the same for everybody, or knows callers by their tokens. */
function isForAnybody({ headers, url }: FastifyRequest): boolean {
  return headers.authorization !== undefined || url.startsWith('/health/') || url.startsWith('/assets/') || isEmbedded(url);
}

/** Somebody may want to know which page it was that tried. */
function enter(
  audit: Pick<Audit, 'record'>,
  { caller }: SignedIn,
  { ip, method, url, headers: { origin } }: FastifyRequest,
): Promise<void> {
  const detail = `${method} ${url.split('?', 1)[0] ?? ''} from ${origin ?? 'a page that does not say which'}`;
  return audit.record({ actorKey: caller.key, actorName: caller.name, address: ip, action: 'session', outcome: 'FORBIDDEN', detail });
}

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  const { message, code } = new Problem('FORBIDDEN', FOREIGN);
  void reply
    .code(403)
    .header('cache-control', 'no-store')
    .send(IN_GRAPHQL.test(request.url) ? { errors: [{ message, extensions: { code } }] } : { error: { message, code } });
}
