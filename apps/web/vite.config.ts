import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precompressed } from './precompressed.js';
import persisted from './src/api/generated/persisted-documents.json' with { type: 'json' };
import { documents } from './src/documents.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const hashes = documents.map((text) => createHash('sha256').update(text).digest('hex'));

/** Writes what the pages ask beside them, for the server to know it by its hash. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  generateBundle() {
    const byHash = {
      ...Object.fromEntries(hashes.map((hash, place) => [hash, documents[place]])),
      ...Object.fromEntries(Object.entries<string>(persisted).map(([name, text]) => [name.replace(/^sha256:/, ''), text])),
    };
    this.emitFile({ type: 'asset', fileName: 'trusted-documents.json', source: `${JSON.stringify(byHash, null, 2)}\n` });
  },
};

export default defineConfig({
  root: path('.'),
  plugins: [react(), trustedDocuments, precompressed],
  define: { DOCUMENT_HASHES: JSON.stringify(hashes) },
  // The editor's workers import one another: the classic format cannot.
  worker: { format: 'es' },
  build: {
    outDir: path('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The code editor is one large part by nature; it is loaded after the page stands.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      // Each page brings only what it uses of the libraries, and not all that they have.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/(?:time|problems)\//, sideEffects: false }] },
      input: { app: path('index.html'), playground: path('graphiql/index.html') },
      onLog(level, log, report) {
        // GraphiQL's parts carry "use no memo" for a compiler that is not in use here: dropping it changes nothing.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: { '^/(graphql|export|q|queries)(?![a-z])': 'http://127.0.0.1:3000' } },
});
