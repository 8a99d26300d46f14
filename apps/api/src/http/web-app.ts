import { existsSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves the built pages. What a build names after its content never changes and is kept for a year; pages are asked for again each time. */
export async function serveWebApp(app: NestFastifyApplication, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(path.join(folder, 'index.html'))) return;
  await app.register(staticFiles, {
    root: folder,
    cacheControl: false,
    setHeaders: (response, file) => {
      const named = path.relative(folder, file).startsWith(`assets${path.sep}`);
      void response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // Without the slash at its end, an address of a folder is none to the plugin.
  app
    .getHttpAdapter()
    .getInstance()
    .get('/graphiql', (_, reply) => reply.sendFile('graphiql/index.html'));
}
