import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#configuration';

/** How a child process runs one of our programs from its TypeScript source, without a build. */
export const childFromSource = (source: string): { entry: string; execArgv: string[] } => ({
  entry: join(projectRoot, source),
  execArgv: ['--import', pathToFileURL(join(projectRoot, 'test/support/typescript-loader.mjs')).href],
});
