import { ensureLibraries } from './libraries.mjs';
import { ensureBuilt } from './build.mjs';

/** Installs what the lockfile asks for and builds what changed; does nothing, quickly, when all is there. */
export async function makeReady() {
  await ensureLibraries();
  await ensureBuilt();
}
