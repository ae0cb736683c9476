import { readFileSync } from 'node:fs';

/** Ends the process with one sentence when this Node is not one that package.json names under `engines`. */
export function refuseOtherNodes() {
  const wanted = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).engines
    .node;
  const ours = process.versions.node;
  if (allows(wanted, ours)) return;
  console.error(
    `Attest needs Node ${inWords(wanted)}, and this is Node ${ours}: install another from nodejs.org.`,
  );
  process.exit(1);
}

/** Understands what we write under `engines`: `^20.19.0 || >=24.11.0`. */
export function allows(wanted, version) {
  const ours = version.split('.').map(Number);
  return wanted.split('||').some((range) => {
    const [, sign, from] = /^\s*(\^|>=)(\S+)\s*$/.exec(range);
    const least = from.split('.').map(Number);
    return (sign === '>=' || ours[0] === least[0]) && !isBefore(ours, least);
  });
}

function isBefore(a, b) {
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && a[at] < b[at];
}

function inWords(wanted) {
  return wanted
    .replace(/\s*\|\|\s*/g, ', ')
    .replace(/\^(\d+)\.(\d+)\.\d+/g, '$1.$2 or a later $1')
    .replace('>=', 'at least ');
}
