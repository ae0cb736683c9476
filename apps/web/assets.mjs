/**
 * Builds what browsers fetch into dist/apps/web/assets: the style sheet, fonts, icon, and every `*.browser.js` of
 * apps/web/src with its libraries. All lie flat in one folder, whose digest becomes the version in their address.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileString } from 'sass';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'apps/web/src');
const served = join(root, 'dist/apps/web/assets');
// Built aside and moved when whole, so that a server never reads half of it.
const target = `${served}-${process.pid}`;
const modules = join(root, 'node_modules');
const fonts = join(modules, '@fontsource-variable/atkinson-hyperlegible-next/files');

const libraries = {
  '@hotwired/stimulus': ['stimulus.js', '@hotwired/stimulus/dist/stimulus.js'],
  'govuk-frontend': ['govuk-frontend.js', 'govuk-frontend/dist/govuk/govuk-frontend.min.js'],
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
put('attest.css', styles());
for (const [name, file] of Object.values(libraries)) put(name, script(join(modules, file)));
for (const file of filesOf(source, '.browser.js')) put(basename(file), script(file));
for (const file of readdirSync(fonts)) cpSync(join(fonts, file), join(target, file));
for (const file of ['icon.svg', 'marks.svg']) cpSync(join(source, 'layout', file), join(target, file));
writeFileSync(join(target, 'version'), digest());
compressTexts();
rmSync(served, { recursive: true, force: true });
renameSync(target, served);

/** The layout's styles first, then each page's own: one module graph, so that they share its settings. */
function styles() {
  const own = filesOf(join(source, 'pages'), '.scss').map((file) =>
    relative(source, file).replaceAll(sep, '/'),
  );
  const uses = ['layout/scss/attest', ...own].map((file, index) => `@use '${file}' as part-${index};`);
  const options = { style: 'compressed', loadPaths: [source, modules], quietDeps: true, charset: false };
  return compileString(uses.join('\n'), { ...options, url: pathToFileURL(join(source, 'styles.scss')) }).css;
}

/** Browsers do not know package names and a strict policy allows no import map, so names become addresses. */
function script(file) {
  let text = readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  for (const [name, [address]] of Object.entries(libraries))
    text = text.replaceAll(`from '${name}'`, `from './${address}'`);
  return text;
}

function filesOf(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}

function put(name, text) {
  writeFileSync(join(target, name), text, { flag: 'wx' });
}

function digest() {
  const hash = createHash('sha256');
  for (const file of readdirSync(target).sort()) hash.update(file).update(readFileSync(join(target, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Beside each text its compressed forms, a fifth of it, for poor phones (browsers take Brotli over https only). */
function compressTexts() {
  for (const file of readdirSync(target).filter((name) => /\.(css|js|svg)$/.test(name))) {
    const text = readFileSync(join(target, file));
    writeFileSync(join(target, `${file}.br`), brotliCompressSync(text));
    writeFileSync(join(target, `${file}.gzip`), gzipSync(text, { level: 9 }));
  }
}
