import { ensureDependencies } from './dependencies.mjs';
import { ensureBuilt } from './build.mjs';

/** Installs and builds what is missing or out of date; returns quickly if nothing is. */
export async function prepareInstallation() {
  await ensureDependencies();
  await ensureBuilt();
}
