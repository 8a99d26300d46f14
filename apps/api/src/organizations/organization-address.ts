import type { OrganizationFormat } from '@guildhall/exchange';
import { Problem } from '@guildhall/problems';
import { readPublicId, recordId } from '@guildhall/storage';
import type { AddressedOrganization } from '@guildhall/organizations';
import type { FastifyRequest } from 'fastify';
import { accepted } from '../http/negotiation.js';

/** As what an organization is answered. */
export type Representation = OrganizationFormat | 'html';

/** Media types by which a client asks, most useful first to whoever accepts anything. */
const BY_TYPE = {
  'application/ld+json': 'jsonld',
  'application/json': 'jsonld',
  'text/turtle': 'ttl',
  'text/csv': 'csv',
  'text/html': 'html',
} as const satisfies Record<string, Representation>;

/** Endings by which an address asks. */
const BY_ENDING: Readonly<Record<string, Representation>> = { jsonld: 'jsonld', json: 'jsonld', ttl: 'ttl', csv: 'csv', html: 'html' };

/** The media type in which each is answered, unless a client asked for another one of it. */
export const MEDIA_TYPE: Readonly<Record<Representation, string>> = {
  jsonld: 'application/ld+json; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  html: 'text/html; charset=utf-8',
};

/** An address of an organization, taken apart. */
export interface OrganizationAddress {
  /** The id or slug as it was written. */
  readonly key: string;
  /** With its dot; empty where the address has none and `Accept` decides. */
  readonly ending: string;
  readonly representation: Representation;
  readonly mediaType: string;
}

/** Reads what follows `/organizations/`. */
export function readAddress(request: FastifyRequest, rest: string): OrganizationAddress {
  const dot = rest.lastIndexOf('.');
  if (dot < 0) {
    const type = accepted(request, Object.keys(BY_TYPE) as (keyof typeof BY_TYPE)[]);
    const representation = BY_TYPE[type];
    const mediaType = type === 'application/json' ? `${type}; charset=utf-8` : MEDIA_TYPE[representation];
    return { key: rest, ending: '', representation, mediaType };
  }
  const ending = rest.slice(dot + 1);
  const representation = BY_ENDING[ending];
  if (representation !== undefined)
    return { key: rest.slice(0, dot), ending: `.${ending}`, representation, mediaType: MEDIA_TYPE[representation] };
  const taken = Object.keys(BY_ENDING).map((one) => `.${one}`);
  throw new Problem(
    'NOT_FOUND',
    `An organization is not written as .${ending.slice(0, 20)}: taken are ${taken.join(', ')}, or none, and the header Accept.`,
  );
}

/**
 * The one spelling of the address that was asked for: the id in lower case and its own letters, or the present slug. An id stays an id and a slug a
 * slug; where another organization is meant than was named, as after a merge, this is where it leads.
 */
export function canonicalKey(key: string, found: AddressedOrganization): string {
  return typeof readPublicId(key) === 'string' ? found.slug : recordId('Organization', found.id);
}
