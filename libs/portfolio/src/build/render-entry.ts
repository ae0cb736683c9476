import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { answerParent } from '#children';
import { CountsDisagree } from '../domain/tally.js';
import { renderPortfolio } from '../pdf/render-portfolio.js';
import type { BuildOutcome, BuildRequest, NotBuilt } from './build-message.js';

/** The child process that prints one portfolio and ends. It knows the document and its file, and nothing else. */
answerParent((request: BuildRequest): Promise<BuildOutcome> => build(request).catch(failure));

async function build({ document, file }: BuildRequest): Promise<BuildOutcome> {
  const hash = createHash('sha256');
  let bytes = 0;
  const disk = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      disk.write(chunk, done);
    },
    final(done) {
      disk.end(done);
    },
    destroy(error, done) {
      disk.destroy();
      done(error);
    },
  });
  disk.on('error', (error) => out.destroy(error));
  const pages = await renderPortfolio(document, out, dirname(file));
  return { outcome: 'built', pages, bytes, sha256: hash.digest('hex') };
}

/** A message may quote what was printed, so only our own, and the codes of the system, leave this process. */
function failure(error: unknown): NotBuilt {
  if (error instanceof CountsDisagree) return { outcome: 'failed', because: 'counts', detail: error.message };
  const { name, code, stack } = error as NodeJS.ErrnoException;
  const where = /^\s+at (?:.*[/\\])?([^/\\\s]+:\d+):\d+\)?$/m.exec(stack ?? '')?.[1];
  return {
    outcome: 'failed',
    because: 'error',
    detail: code ?? [name ?? 'unknown', where].filter(Boolean).join(' at '),
  };
}
