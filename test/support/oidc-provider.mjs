// A provider of OpenID Connect in a process of its own, with its pages for signing in and consent. Its settings are the JSON of the first argument:
// { port, callbacks }. Says on its output where it listens. It ends when its input does.
//
// Anybody signs in with any name; what is claimed of them is told before: `/people/ada?roles=editors,others&email=ada@example.org`.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { port, callbacks } = JSON.parse(process.argv[2] ?? '{}');
const server = createServer();
await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const people = new Map();
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'guildhall', client_secret: 'a secret of the tests', redirect_uris: callbacks, grant_types: ['authorization_code'] },
  ],
  claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email', 'email_verified'] },
  cookies: { keys: ['a key of the tests'] },
  pkce: { required: () => true },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
});
const answer = provider.callback();
server.on('request', (request, response) => {
  const { pathname, searchParams } = new URL(request.url, issuer);
  if (!pathname.startsWith('/people/')) return answer(request, response);
  const { name, roles, email, verified } = Object.fromEntries(searchParams);
  people.set(pathname.slice('/people/'.length), { name, roles: roles?.split(','), email, email_verified: verified !== 'no' });
  return response.end();
});
process.stdout.write(`${JSON.stringify({ issuer })}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
