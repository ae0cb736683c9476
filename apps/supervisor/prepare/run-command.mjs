import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs npm in Attest's folder and shows what it says.
 * @returns {Promise<{ok: boolean, said: string}>} `said` is the end of its output, to tell why it failed
 */
export function runNpm(...args) {
  // Under `npm start` this names the npm that runs us; otherwise it is looked up as a shell would.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      process.stderr.write(text);
      said = (said + text).slice(-10_000);
    });
  }
  return new Promise((done) => {
    child.once('error', (error) => done({ ok: false, said: String(error) }));
    child.once('close', (code) => done({ ok: code === 0, said }));
  });
}

/** The likely cause, in the words of an operator, of a command that failed. */
export function causeOf(said) {
  if (/ENOSPC|no space left/i.test(said)) return 'the disk is full';
  if (/EACCES|EPERM|EROFS/.test(said)) return `the folder ${root} cannot be written to`;
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(said))
    return 'the package registry cannot be reached';
  return 'see above';
}
