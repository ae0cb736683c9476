import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerParent } from '#child-processes';
import { CountsDisagree } from '../domain/tally.js';
import { renderPortfolio } from '../pdf/render-portfolio.js';
import type { BuildOutcome, BuildRequest, NotBuilt } from './build-message.js';

/** The child process that prints one portfolio and ends. It knows the document and its file, and nothing else. */
answerParent((request: BuildRequest): Promise<BuildOutcome> => build(request).catch(failure));

async function build({ document, file }: BuildRequest): Promise<BuildOutcome> {
  const hash = createHash('sha256');
  let bytes = 0;
  const out = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const kept = pipeline(out, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  const [pages] = await Promise.all([renderPortfolio(document, out, dirname(file)), kept]);
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
