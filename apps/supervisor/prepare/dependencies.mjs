import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PreparationFailed, root } from './root.mjs';
import { causeOf, runNpm } from './run-command.mjs';

/** Runs `npm ci` if a package of the lockfile is missing or has another version. */
export async function ensureDependencies() {
  const missing = firstMissing();
  if (!missing) return;
  const folder = join(root, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    // Installing through the link would empty a folder that others use.
    console.error(`node_modules is a link, and lacks ${missing}: install where it points.`);
    return;
  }
  console.error('Installing dependencies. This takes a minute or two, the first time.');
  const { ok, output } = await runNpm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (!ok) throw new PreparationFailed(`The dependencies could not be installed: ${causeOf(output)}.`);
}

/** npm writes a list of installed packages last, so an interrupted installation has none. */
function firstMissing() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return 'everything';
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(installedList);
  return Object.keys(wanted).find((path) => {
    if (path === '' || wanted[path].link) return false;
    // npm omits optional packages for other platforms.
    if (!installed[path]) return !wanted[path].optional;
    return installed[path].version !== wanted[path].version;
  });
}

function packagesIn(list) {
  return JSON.parse(readFileSync(list, 'utf8')).packages;
}
