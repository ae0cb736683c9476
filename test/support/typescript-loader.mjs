import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

/**
 * Lets plain Node import our TypeScript from its sources, as jest does inside tests, for what runs outside
 * them: the set-up of the test databases and the benches. Import this file first, then `import()` the rest.
 */
const root = new URL('../../', import.meta.url).href;

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  const parent = context.parentURL ?? '';
  if (parent.startsWith(root) && !parent.includes('/node_modules/') && !parent.includes('/dist/')) {
    const source = specifier.startsWith('#')
      ? new URL(`libs/${specifier.replace(/^#([^/]+)/, '$1/src')}/index.ts`, root)
      : /^\.{1,2}\/.*\.js$/.test(specifier)
        ? new URL(specifier.replace(/\.js$/, '.ts'), parent)
        : undefined;
    if (source && existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(root) || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    filename: pathToFileURL(file).pathname,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
