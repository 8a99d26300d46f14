import { type Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult } from 'graphql';
import { trustedHash } from '../trusted-hash.dom.js';

/** Where the playground asks: the API of the server that sent the page. */
export const endpoint = '/graphql';

/** What a person is told when nobody answers. */
export const noAnswer = `No answer from ${endpoint}: the server is not running, or the connection to it is broken.`;

const mediaTypes = 'application/graphql-response+json, application/json;q=0.9';

/**
 * Sends a query and gives back whatever GraphQL answer came, errors included; GraphiQL shows it as it is. A document of the pages goes as its hash.
 * What is not a GraphQL answer (no server, a proxy's error page) is rejected with a sentence a person can act on.
 */
export const askEndpoint: Fetcher = async (parameters, options) => {
  const headers = textHeaders(options?.headers);
  const { query, ...rest } = parameters;
  const sha256Hash = trustedHash(query);
  if (sha256Hash === undefined) return send(parameters, headers);
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const answer = await send({ ...rest, extensions }, headers);
  // A server of another build: it learns the document.
  return isUnknownDocument(answer) ? send({ ...parameters, extensions }, headers) : answer;
};

async function send(parameters: object, headers: Record<string, string>): Promise<ExecutionResult> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { ...headers, accept: mediaTypes, 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
  } catch {
    throw unusable(noAnswer);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!isGraphQLAnswer(answer)) {
    throw unusable(`${endpoint} answered ${response.status} ${response.statusText}`.trimEnd() + ', but not in GraphQL.');
  }
  return answer;
}

function isUnknownDocument({ errors }: ExecutionResult): boolean {
  return errors?.some(({ extensions }) => extensions['code'] === 'PERSISTED_QUERY_NOT_FOUND') ?? false;
}

// GraphiQL shows an error with its stack, which tells a user nothing.
function unusable(sentence: string): TypeError {
  const error = new TypeError(sentence);
  delete error.stack;
  return error;
}

function isGraphQLAnswer(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

/** The headers editor takes any JSON; only text can be sent. */
export function textHeaders(headers: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).filter((header): header is [string, string] => typeof header[1] === 'string'));
}
