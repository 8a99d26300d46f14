import { networkOf } from '@guildhall/access';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

/** Requests a minute from one address, unless RATE_LIMIT_PER_MINUTE says otherwise. */
export const REQUESTS_PER_MINUTE = 6_000;

/** Addresses that are remembered: the one that was quiet for longest is forgotten, and may begin anew. */
const MOST_ADDRESSES = 100_000;

const MINUTE = 60_000;

/** How many requests an address has left; they come back steadily. */
interface Allowance {
  left: number;
  at: number;
}

/** Allows every address so many requests in a span of time, a minute unless said: as many at once, and then as they come back. */
export class RateLimit {
  private readonly allowances = new LRUCache<string, Allowance>({ max: MOST_ADDRESSES });

  constructor(
    readonly most: number,
    private readonly now: () => number = () => performance.now(),
    private readonly span = MINUTE,
  ) {}

  /** Takes one request of an address; gives null, or in how many seconds the next one is allowed. */
  take(address: string): number | null {
    const now = this.now();
    const key = networkOf(address);
    const known = this.allowances.get(key);
    const allowance = known ?? { left: this.most, at: now };
    if (!known) this.allowances.set(key, allowance);
    allowance.left = Math.min(this.most, allowance.left + ((now - allowance.at) * this.most) / this.span);
    allowance.at = now;
    if (allowance.left < 1) return Math.max(1, Math.ceil(((1 - allowance.left) * this.span) / this.most / 1000));
    allowance.left -= 1;
    return null;
  }
}

/** Refuses requests beyond the limit, before anything else is done with them; those who watch over the server's health are always answered. */
export function limitRates(fastify: FastifyInstance, perMinute: number): void {
  const limit = new RateLimit(perMinute);
  fastify.addHook('onRequest', (request, reply, done) => {
    const seconds = request.url.startsWith('/health/') ? null : limit.take(request.ip);
    if (seconds === null) done();
    else refuse(request, reply, perMinute, seconds);
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, limit: number, seconds: number): void {
  const message = `More than ${limit} requests a minute came from your address: try again in ${seconds} s.`;
  const extensions = { code: 'LIMITED', measure: 'requests per minute', limit, retryAfterSeconds: seconds };
  const inGraphQL = request.url.startsWith('/graphql') && !request.url.startsWith('/graphiql');
  void reply
    .code(429)
    .headers({ 'retry-after': String(seconds), 'cache-control': 'no-store' })
    .send(inGraphQL ? { errors: [{ message, extensions }] } : { error: { message, ...extensions } });
}
