import { type Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult } from 'graphql';

/** Where the playground asks: the API of the server that sent the page. */
export const endpoint = '/graphql';

const mediaTypes = 'application/graphql-response+json, application/json;q=0.9';

/**
 * Sends a query and gives back whatever GraphQL answer came, errors included; GraphiQL shows it as it is.
 * What is not a GraphQL answer (no server, a proxy's error page) is rejected with a sentence a person can act on.
 */
export const askEndpoint: Fetcher = async (parameters, options) => {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { ...textHeaders(options?.headers), accept: mediaTypes, 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
  } catch {
    throw unusable(`No answer from ${endpoint}: the server is not running, or the connection to it is broken.`);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!isGraphQLAnswer(answer)) {
    throw unusable(`${endpoint} answered ${response.status} ${response.statusText}`.trimEnd() + ', but not in GraphQL.');
  }
  return answer;
};

// GraphiQL shows an error with its stack, which tells a user nothing.
function unusable(sentence: string): TypeError {
  const error = new TypeError(sentence);
  delete error.stack;
  return error;
}

function isGraphQLAnswer(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

// The headers editor takes any JSON; only text can be sent.
function textHeaders(headers: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).filter((header): header is [string, string] => typeof header[1] === 'string'));
}
