import { createHash } from 'node:crypto';
import { queryPermissionOf } from '@guildhall/access';
import type { KnownOperation } from './documents.js';
import { rootArgument } from './cost.js';
import type { MediaType } from './media-type.js';
import { isObject, type Parameters } from './persisted-documents.js';
import { rootFieldsOf } from './root-fields.js';

/** A query whose document is known to be valid, with all that its answer depends on besides the records, the day and who asks. */
export interface AskedRequest {
  readonly known: KnownOperation;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly mediaType: MediaType;
  /** What it costs by what it asks for. */
  readonly cost: number;
  /** Whether its answer may be kept: it does not depend on who exactly asks. */
  readonly keepable: boolean;
  /** Whether not everybody may ask it. */
  readonly restricted: boolean;
  /** Whether every root field names a revision: then neither later changes nor the day matter. */
  readonly pinned: boolean;
  readonly digest: string;
  /** The tag of its last answer, and for which state of the registry. */
  last?: { readonly state: string; readonly tag: string };
}

/** What of an HTTP request says what is asked. */
export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: unknown;
  readonly body?: unknown;
}

const UNKEPT: ReadonlySet<string> = new Set(['viewer', 'accessPolicy', 'sessions', 'proposal', 'proposals']);

/** Puts together what is known of a request. */
export function askedRequest(known: KnownOperation, { query, operationName, variables }: Parameters, mediaType: MediaType): AskedRequest {
  const given = isObject(variables) ? variables : undefined;
  const { fields } = known.cost;
  const restricted = rootFieldsOf(known.document, known.operation).some(({ name }) => queryPermissionOf(name) !== undefined);
  return {
    known,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: given,
    mediaType,
    cost: known.cost.requested(given),
    keepable: !restricted && !fields.some(({ name }) => UNKEPT.has(name)),
    restricted,
    pinned: fields.length > 0 && fields.every((field) => typeof rootArgument(field, 'atRevision', given ?? {}) === 'number'),
    digest: createHash('sha256')
      .update(JSON.stringify([mediaType, query, operationName ?? null, given ?? null]))
      .digest('base64url'),
  };
}

/** The parameters of a well-formed request, by GET or POST; null for any other, which `graphql-http` knows how to refuse. */
export function readParameters({ method, url, headers, body }: RawRequest): Parameters | null {
  try {
    if (method === 'POST') {
      const type = (headers as Readonly<Record<string, unknown>>)['content-type'];
      const isJson = type === 'application/json' || type === 'application/json; charset=utf-8' || type === 'application/json;charset=utf-8';
      const parsed: unknown = isJson && typeof body === 'string' ? JSON.parse(body) : null;
      return isObject(parsed) ? parsed : null;
    }
    if (method !== 'GET') return null;
    const search = new URLSearchParams(url.split('?')[1] ?? '');
    const json = (name: string): unknown => (search.get(name) ? (JSON.parse(search.get(name) ?? '') as unknown) : undefined);
    return {
      query: search.get('query') ?? undefined,
      operationName: search.get('operationName') ?? undefined,
      variables: json('variables'),
      extensions: json('extensions'),
    };
  } catch {
    return null;
  }
}

/** Whether parameters have the shapes that GraphQL over HTTP asks for. */
export function wellFormed({ query, operationName, variables, extensions }: Parameters): boolean {
  const absent = (value: unknown): boolean => value === undefined || value === null;
  return (
    typeof query === 'string' &&
    (absent(operationName) || typeof operationName === 'string') &&
    (absent(variables) || isObject(variables)) &&
    (absent(extensions) || isObject(extensions))
  );
}
