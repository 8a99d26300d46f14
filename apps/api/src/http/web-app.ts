import { existsSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { discoveryLink } from '../embeds/embedded-tile.js';
import { appPage } from './app-page.js';
import { baseAddress } from './base-address.js';

/**
 * Addresses that the app shows, besides `/organizations/:slug`: there an organization is sent in whatever form is asked for, the app among them
 * (OrganizationController). What is not here is answered by the app too, as not found.
 */
const ADDRESSES = [
  '/organizations',
  '/federations',
  '/federations/:key',
  '/countries',
  '/countries/:code',
  '/compare',
  '/network',
  '/changes',
  '/sources',
  '/sources/:key',
  '/sign-in',
  '/account',
  '/register',
  '/organizations/:key/edit',
  '/memberships/:id/edit',
  '/facts/:id/edit',
  '/sources/:key/edit',
  '/imports',
  '/quality',
  '/proposals',
  '/proposals/:number',
  '/merge',
  '/accounts',
  '/tokens',
];

/** Addresses of what can be shown inside the pages of others, which say how (oEmbed). */
const EMBEDDABLE = ['/dashboards', '/dashboards/:key', '/embed/*'];

/** Serves the built pages. What a build names after its content never changes and is kept for a year; pages are asked for again each time. */
export async function serveWebApp(app: NestFastifyApplication, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(path.join(folder, 'index.html'))) return;
  await app.register(staticFiles, {
    root: folder,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response, file) => {
      const named = path.relative(folder, file).startsWith(`assets${path.sep}`);
      void response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // Without the slash at its end, an address of a folder is none to the plugin.
  fastify.get('/graphiql', (_, reply) => reply.sendFile('graphiql/index.html'));
  // A file that is opened in a browser cannot name its picture: then it is asked for here.
  fastify.get('/favicon.ico', (_, reply) => reply.sendFile('favicon.svg'));
  for (const address of ADDRESSES) fastify.get(address, (_, reply) => reply.sendFile('index.html'));
  for (const address of EMBEDDABLE) {
    fastify.get(address, (request, reply) => {
      const html = appPage(folder)?.replace('</head>', `${discoveryLink(baseAddress(request), request.url)}</head>`);
      return reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).send(html);
    });
  }
}
