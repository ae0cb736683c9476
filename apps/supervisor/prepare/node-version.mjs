import { readFileSync } from 'node:fs';

/** Exits with one sentence if `engines` in package.json does not allow this Node. */
export function requireSupportedNode() {
  const wanted = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).engines
    .node;
  const current = process.versions.node;
  if (allows(wanted, current)) return;
  console.error(
    `Attest needs Node ${describeRange(wanted)}, and this is Node ${current}: install another from nodejs.org.`,
  );
  process.exit(1);
}

/** Understands only the ranges we use: `^20.19.0 || >=24.11.0`. semver may not be installed yet. */
export function allows(wanted, version) {
  const current = version.split('.').map(Number);
  return wanted.split('||').some((range) => {
    const [, sign, from] = /^\s*(\^|>=)(\S+)\s*$/.exec(range);
    const minimum = from.split('.').map(Number);
    return (sign === '>=' || current[0] === minimum[0]) && !isBefore(current, minimum);
  });
}

function isBefore(a, b) {
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && a[at] < b[at];
}

function describeRange(wanted) {
  return wanted
    .replace(/\s*\|\|\s*/g, ', ')
    .replace(/\^(\d+)\.(\d+)\.\d+/g, '$1.$2 or a later $1')
    .replace('>=', 'at least ');
}
