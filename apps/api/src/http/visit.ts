import { type Kept, LONGEST_SESSION_DAYS, type SignedIn, type Visit } from '@guildhall/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { baseAddress } from './base-address.js';

/** A request of somebody who may have signed in. */
export interface VisitedRequest extends FastifyRequest {
  signedIn?: SignedIn | null;
}

const DAY = 86_400;
const YEAR = 365 * DAY;

/** What browsers keep for us. */
type CookieName = 'session' | 'device' | 'oidc';

/** A request as the libraries see it that know who people are. */
export function visitOf(request: VisitedRequest, reply: FastifyReply): Visit {
  return {
    signedIn: request.signedIn ?? null,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    device: cookieOf(request, 'device'),
    isFromOurPages: isFromOurPages(request),
    keep: ({ session, device }: Kept) => {
      setCookie(request, reply, 'session', session, LONGEST_SESSION_DAYS * DAY);
      setCookie(request, reply, 'device', device, YEAR);
    },
    leave: () => setCookie(request, reply, 'session', '', 0),
  };
}

/**
 * Whether a request comes from a page of this server: browsers say so themselves, older ones only which page it was. What says neither comes from no browser that
 * could be misled, but it cannot be told from one that hides it.
 */
export function isFromOurPages(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  return origin !== undefined && origin.toLowerCase() === baseAddress(request);
}

/** What a browser keeps under a name of ours; null where it is nothing of ours. */
export function cookieOf(request: FastifyRequest, name: CookieName): string | null {
  const { cookie } = request.headers;
  if (cookie === undefined) return null;
  const wanted = `${nameOf(request, name)}=`;
  const found = cookie.split('; ').find((one) => one.startsWith(wanted));
  const value = found?.slice(wanted.length);
  return value !== undefined && /^[\w.-]+$/.test(value) ? value : null;
}

/** Pages never read it, other servers never see it sent along with what their pages do, and where there is TLS it goes no other way. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName, value: string, seconds: number): void {
  const secure = isSecure(request) ? '; Secure' : '';
  void reply.header('set-cookie', `${nameOf(request, name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`);
}

/** Behind TLS, a name that browsers take from this very host only: no neighbour on another subdomain can set it. */
function nameOf(request: FastifyRequest, name: CookieName): string {
  return `${isSecure(request) ? '__Host-' : ''}guildhall_${name}`;
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
