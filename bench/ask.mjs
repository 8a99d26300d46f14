import { TextEncoder } from 'node:util';
import { Agent, request as httpRequest } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Asks a server once, over connections that stay open: status and text. */
export function ask(url, { path, body }, timeout = 60_000) {
  const { hostname, port } = new URL(url);
  const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent, timeout }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode, text })).once('error', reject);
    });
    request.once('timeout', () => request.destroy(new Error(`${url}${path.slice(0, 80)} took longer than ${timeout / 1000} s`)));
    request.once('error', reject).end(body);
  });
}

/** Asks for JSON without errors. */
export async function askForAnswer(url, request) {
  const { status, text } = await ask(url, request);
  const answer = status === 200 ? JSON.parse(text) : null;
  if (answer === null || answer.errors !== undefined) {
    throw new Error(`${(request.body ?? request.path).slice(0, 200)} was answered with ${status}: ${text.slice(0, 300)}`);
  }
  return { answer, bytes: new TextEncoder().encode(text).length };
}

/** Does the work for every item, some at a time; after a failure no more is begun. */
export async function forEach(items, atOnce, work) {
  const left = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [place, item] of left) {
      if (failed) return;
      try {
        await work(item, place);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const { status, reason } of outcomes) if (status === 'rejected') throw reason;
}

/** Asks in GraphQL as whoever has the token, and gives the data; what is refused is thrown with its code. */
export function askerAs(base, token) {
  return async (query, variables = {}) => {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw Object.assign(new Error(errors[0].message), errors[0].extensions);
    return data;
  };
}
