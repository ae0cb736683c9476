import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs npm in Attest's folder, passing its output on.
 * @returns {Promise<{ok: boolean, output: string}>} the last 10,000 characters of its output
 */
export function runNpm(...args) {
  // Set under `npm start`: the npm that runs us. Otherwise npm is found through PATH.
  const cli = process.env.npm_execpath;
  const [command, prefix] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...prefix, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      process.stderr.write(text);
      output = (output + text).slice(-10_000);
    });
  }
  return new Promise((done) => {
    child.once('error', (error) => done({ ok: false, output: String(error) }));
    child.once('close', (code) => done({ ok: code === 0, output }));
  });
}

/** The likely cause of a failure, in an operator's words. */
export function causeOf(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'the disk is full';
  if (/EACCES|EPERM|EROFS/.test(output)) return `the folder ${root} cannot be written to`;
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output))
    return 'the package registry cannot be reached';
  return 'see above';
}
