import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
delete jsc.baseUrl;
delete jsc.paths;

/** `@guildhall/time` is libs/time/src/index.ts; a relative `./x.js` of ours is `./x.ts`. */
export async function resolve(specifier, context, next) {
  const library = /^@guildhall\/([a-z-]+)$/.exec(specifier)?.[1];
  if (library) return next(new URL(`libs/${library}/src/index.ts`, root).href, context);
  const fromOurs = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
  return next(fromOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc,
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
