import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PreparationFailed, root } from './root.mjs';
import { causeOf, runNpm } from './run-command.mjs';

const sources = ['apps', 'libs', 'migrations'];
const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

/** Builds if any source has changed since `dist/` was built. */
export async function ensureBuilt() {
  const digest = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.error('Building Attest.');
  // Otherwise the incremental compiler would skip files whose output has since been deleted.
  rmSync(join(dist, '.tsbuildinfo'), { force: true });
  const { ok, output } = await runNpm('run', '--silent', 'build');
  if (!ok) throw new PreparationFailed(`Attest could not be built: ${causeOf(output)}.`);
  for (const name of sources) removeOrphans(join(dist, name));
  writeFileSync(stamp, digest);
}

/** By size and modification time: reading every file would slow down each start. */
function digestOfSources() {
  const digest = createHash('sha256');
  const files = [
    ...settings.map((name) => join(root, name)),
    ...sources.flatMap((name) => filesIn(join(root, name))),
  ];
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

/**
 * Removes the output of deleted sources: a renamed migration would otherwise run twice. Compiler output is
 * recognised by its source map.
 */
function removeOrphans(folder) {
  for (const map of filesIn(folder).filter((file) => file.endsWith('.js.map'))) {
    const base = map.slice(0, -'.js.map'.length);
    if (existsSync(`${join(root, relative(dist, base))}.ts`)) continue;
    rmSync(map);
    rmSync(`${base}.js`, { force: true });
  }
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
