/**
 * Builds what browsers fetch into dist/apps/web/assets: the style sheet, fonts, icon, and every `*.browser.js` of
 * apps/web/src with its libraries. All lie flat in one folder, whose digest becomes the version in their address.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from 'sass';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'apps/web/src');
const target = join(root, 'dist/apps/web/assets');
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
for (const file of browserScripts()) put(basename(file), script(file));
for (const file of readdirSync(fonts)) cpSync(join(fonts, file), join(target, file));
cpSync(join(source, 'layout/icon.svg'), join(target, 'icon.svg'));
writeFileSync(join(target, 'version'), digest());

function styles() {
  const entry = join(source, 'layout/scss/attest.scss');
  return compile(entry, { style: 'compressed', loadPaths: [modules], quietDeps: true, charset: false }).css;
}

/** Browsers do not know package names and a strict policy allows no import map, so names become addresses. */
function script(file) {
  let text = readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  for (const [name, [address]] of Object.entries(libraries))
    text = text.replaceAll(`from '${name}'`, `from './${address}'`);
  return text;
}

function browserScripts() {
  return readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith('.browser.js'))
    .map((file) => join(source, file));
}

function put(name, text) {
  writeFileSync(join(target, name), text, { flag: 'wx' });
}

function digest() {
  const hash = createHash('sha256');
  for (const file of readdirSync(target).sort()) hash.update(file).update(readFileSync(join(target, file)));
  return hash.digest('hex').slice(0, 16);
}
