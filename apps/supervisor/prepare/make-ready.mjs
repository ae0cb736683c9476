import { ensureLibraries } from './libraries.mjs';
import { ensureBuilt } from './build.mjs';

/** Installs and builds what is missing or out of date; returns quickly if nothing is. */
export async function makeReady() {
  await ensureLibraries();
  await ensureBuilt();
}
