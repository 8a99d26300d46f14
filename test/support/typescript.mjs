// Lets a plain node process run the TypeScript sources: node --import ./test/support/typescript.mjs file.ts
// (jest has a transform of its own; this is for the processes that specs start, stop and kill).
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
