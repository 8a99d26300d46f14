import { type TypedDocumentString } from './generated/graphql.js';
import { readAnswer, type Body } from './read-answer.js';
import { RequestFailed } from './request-failed.js';

const ENDPOINT = '/graphql';
const MEDIA_TYPES = 'application/graphql-response+json, application/json;q=0.9';

/** Longer addresses are cut off by some proxies. */
const LONGEST_ADDRESS = 4000;

/**
 * Asks the registry by the hash of the document, with GET, so that the browser keeps the answer and asks only whether it still holds. A server of
 * another build, which does not know the hash, is sent the document itself.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const address = addressOf(document, variables);
  if (address === null) return read(await send(ENDPOINT, posted(document, variables, signal)));
  try {
    return await read<Result>(await send(address, { headers: { accept: MEDIA_TYPES }, signal: signal ?? null }));
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.code !== 'PERSISTED_QUERY_NOT_FOUND') throw error;
    return read(await send(ENDPOINT, posted(document, variables, signal)));
  }
}

/** Sends a mutation. */
export async function write<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  return read(await send(ENDPOINT, posted(document, variables)));
}

/** The address under which a question is asked by its hash; null where it is too long for one. */
function addressOf<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): string | null {
  const hash: unknown = document.__meta__?.['hash'];
  if (typeof hash !== 'string') return null;
  const parameters = new URLSearchParams({
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash.replace(/^sha256:/, '') } }),
    variables: JSON.stringify(variables),
  });
  const address = `${ENDPOINT}?${parameters.toString()}`;
  return address.length > LONGEST_ADDRESS ? null : address;
}

function posted(document: { toString(): string }, variables: unknown, signal?: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { accept: MEDIA_TYPES, 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: signal ?? null,
  };
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new RequestFailed('UNREACHABLE', `No answer from ${ENDPOINT}.`);
  }
}

async function read<Result>(response: Response): Promise<Result> {
  const body = (await response.json().catch(() => null)) as Body<Result> | null;
  return readAnswer(body, response.status);
}
